import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates many PDF files in one process: {@code Validate ua1,2a one.pdf two.pdf}.
 *
 * <p>Prints one line of JSON per file and flavour. A file that cannot be read is a failure of that
 * file; anything else that goes wrong (such as a class path without JAXB) ends the run.
 */
public final class Validate {
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: Validate FLAVOUR[,FLAVOUR...] FILE...");
            System.exit(2);
        }
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            flavours.add(flavour(id));
        }
        // Keep standard output for the report: some libraries print to System.out.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        System.setOut(System.err);
        VeraGreenfieldFoundryProvider.initialise();
        ObjectMapper json = new ObjectMapper();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            for (PDFAFlavour flavour : flavours) {
                out.println(json.writeValueAsString(report(name, flavour)));
            }
        }
    }

    /** The library takes an unknown id for "no flavour" and passes everything: refuse it. */
    private static PDFAFlavour flavour(String id) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            System.err.println("unknown flavour: " + id);
            System.exit(2);
        }
        return flavour;
    }

    private static Map<String, Object> report(String name, PDFAFlavour flavour) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", name);
        report.put("flavour", flavour.getId());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            report.put("checks", result.getTotalAssertions());
            report.put("compliant", result.isCompliant());
            report.put("failures", failures(result));
        } catch (VeraPDFException | IOException trouble) {
            report.put("checks", 0);
            report.put("compliant", false);
            report.put("failures", List.of(failure("unreadable", 0, 1, reason(trouble), "")));
        }
        return report;
    }

    private static String reason(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause == null ? trouble.toString() : trouble.getMessage() + ": " + reason(cause);
    }

    /** One entry per broken rule, with the first place that breaks it. */
    private static List<Map<String, Object>> failures(ValidationResult result) {
        Map<RuleId, Map<String, Object>> failures = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            RuleId rule = assertion.getRuleId();
            failures.computeIfAbsent(
                    rule,
                    key ->
                            failure(
                                    rule.getClause(),
                                    rule.getTestNumber(),
                                    result.getFailedChecks().getOrDefault(rule, 1),
                                    message(assertion),
                                    assertion.getLocation().getContext()));
        }
        return new ArrayList<>(failures.values());
    }

    private static String message(TestAssertion assertion) {
        String detail = assertion.getErrorMessage();
        return detail == null || detail.isBlank() ? assertion.getMessage() : detail;
    }

    private static Map<String, Object> failure(
            String clause, int test, int count, String message, String context) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("clause", clause);
        failure.put("test", test);
        failure.put("count", count);
        failure.put("message", message);
        failure.put("context", context);
        return failure;
    }
}
