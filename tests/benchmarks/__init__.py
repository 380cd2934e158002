"""How fast it is, always beside something else measured in the same run.

`python -m tests.benchmarks [NAME…]`, or `python3 packaging/dev.py bench`.

A number alone says more about the machine than about the program, so each measure stands next to
a peer (recoll, jieba) or a floor (an empty window) and is judged by their ratio.
"""
