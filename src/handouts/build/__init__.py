"""Makes leaflets: one, or all of them in worker processes."""
