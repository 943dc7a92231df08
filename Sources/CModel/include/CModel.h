// Byte resources that ship inside the program, so that the binary works wherever it is moved.
#ifndef CMODEL_H
#define CMODEL_H

/// One resource: a name such as "themes/dateline-dark.yaml", and its bytes, which live as long as the program.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    unsigned long count;
} CModelResource;

/// Number of resources.
unsigned long cmodel_count(void);

/// The resource at `index` in the order of the table; null past the end.
const CModelResource *cmodel_resource(unsigned long index);

/// The resource with that name; null when there is none.
const CModelResource *cmodel_find(const char *name);

#endif
