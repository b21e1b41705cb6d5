"""What `spotlight bench` measures: one file for each measurement, and what they measure with."""
