"""Setting invented minutes in type: Word files and PDFs laid out as GB/T 9704-2012 asks."""
