#include "CModel.h"

#include <stddef.h>
#include <string.h>

// A file becomes a constant array, then a row of the table below. Paths are relative to this file.
static const unsigned char gazetteer[] = {
#embed "entities/gazetteer.tsv"
};

#define ROW(name, array) {name, array, sizeof(array)}

static const CModelResource table[] = {
    ROW("entities/gazetteer.tsv", gazetteer),
};

unsigned long cmodel_count(void) { return sizeof(table) / sizeof(table[0]); }

const CModelResource *cmodel_resource(unsigned long index) {
    return index < cmodel_count() ? &table[index] : NULL;
}

const CModelResource *cmodel_find(const char *name) {
    for (unsigned long index = 0; index < cmodel_count(); index++) {
        if (strcmp(table[index].name, name) == 0) return &table[index];
    }
    return NULL;
}
