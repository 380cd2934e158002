"""青禾市, an invented city: three years of its executive meetings, shipped as sample minutes."""

from tests.generator.qinghe.shelf import NOTICE, Format, Oddity, Sample, samples

__all__ = ["NOTICE", "Format", "Oddity", "Sample", "samples"]
