"""Corpora in columns, and the labels that a teacher gives them."""
import gzip

TAGS = ["O"] + [part + kind for kind in ("PER", "LOC", "ORG", "MISC") for part in ("B-", "I-")]
LETTERS = ".PpLlOoMm"  # as LabelLines of the project reads them

# The corpora that people labelled, and whether they mark other names than persons, places and organisations.
GOLD = [
    ("crossner_politics", True), ("crossner_ai", True), ("crossner_literature", True), ("crossner_music", True),
    ("crossner_science", True), ("gum_academic", False), ("gum_bio", False), ("gum_court", False),
    ("gum_interview", False), ("gum_voyage", False), ("uner_ewt.dev", False), ("wnut17.train", False),
    ("btc_news", False),
]


def read(path):
    """The documents of a file: sentences of words and tags."""
    documents, words, tags = [], [], []

    def close():
        nonlocal words, tags
        if words:
            documents[-1].append((words, tags))
        words, tags = [], []

    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("-DOCSTART-"):
            close()
            documents.append([])
        elif not line:
            close()
        else:
            if not documents:
                documents.append([])
            columns = line.split("\t")
            words.append(columns[0])
            tags.append(columns[1])
    close()
    return [document for document in documents if document]


def write_labels(path, documents):
    """Writes for each document a line of letters a sentence, and an empty line."""
    text = "".join("".join(sentence + "\n" for sentence in document) + "\n" for document in documents)
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(text.encode())
