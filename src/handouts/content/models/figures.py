"""Numbers about people. There is no way to write "1 in X" here: the group is always 100."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from handouts.content.models.base import Part
from handouts.content.models.references import Claims
from handouts.content.models.text import Line, Prose, ShareProse, TimeProse
from handouts.content.trouble import trouble

CitedClaims = Annotated[Claims, Field(min_length=1)]


class Share(Part):
    """How many people in every 100, which people, and when (IPDAS natural frequency)."""

    count: Annotated[int, Field(ge=0, le=100)]
    """People in every 100; the lower end where there is a range."""

    count_to: Annotated[int, Field(ge=0, le=100)] | None = None
    """The upper end, where the sources give a range."""

    out_of: Literal[100] = 100
    """Always 100."""

    text: ShareProse
    """The statement, with {share} where "16 in every 100" goes."""

    people: Line
    """Which people were counted."""

    when: Line
    """The years, or what point in the illness."""

    claims: CitedClaims

    @model_validator(mode="after")
    def _range_goes_up(self) -> Share:
        if self.count_to is not None and self.count_to <= self.count:
            raise trouble(
                "range", "count_to is not above count", "put the smaller number into count"
            )
        return self


class SurvivalTime(Part):
    """How long it was until something had happened to half of a group."""

    low: Annotated[int, Field(ge=1, le=600)]
    """The time; the lower end where there is a range."""

    high: Annotated[int, Field(ge=1, le=600)] | None = None
    """The upper end, where the sources give a range."""

    unit: Literal["week", "month", "year"]

    text: TimeProse
    """The statement, with {time} where "9 to 11 months" goes."""

    people: Prose
    """Which people were counted."""

    when: Line
    """The years."""

    claims: CitedClaims

    @model_validator(mode="after")
    def _range_goes_up(self) -> SurvivalTime:
        if self.high is not None and self.high <= self.low:
            raise trouble("range", "high is not above low", "put the smaller number into low")
        return self
