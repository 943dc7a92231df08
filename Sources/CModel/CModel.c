#include "CModel.h"

#include <stddef.h>
#include <string.h>

// A file becomes a constant array, then a row of the table below. Paths are relative to this file.
static const unsigned char gazetteer[] = {
#embed "entities/gazetteer.tsv"
};

// Read in place, in whole words.
static const unsigned char subtypes[] = {
#embed "entities/subtypes.tsv"
};

static const unsigned char places[] = {
#embed "entities/places.tsv"
};

alignas(64) static const unsigned char names_model[] = {
#embed "entities/names.model"
};

static const unsigned char dark_theme[] = {
#embed "../../Themes/dateline-dark.yaml"
};

static const unsigned char light_theme[] = {
#embed "../../Themes/dateline-light.yaml"
};

static const unsigned char salmon_theme[] = {
#embed "../../Themes/salmon.yaml"
};

static const unsigned char sepia_theme[] = {
#embed "../../Themes/sepia.yaml"
};

static const unsigned char high_noon_theme[] = {
#embed "../../Themes/high-noon.yaml"
};

static const unsigned char night_desk_theme[] = {
#embed "../../Themes/night-desk.yaml"
};

static const unsigned char moss_theme[] = {
#embed "../../Themes/moss.yaml"
};

static const unsigned char beacon_theme[] = {
#embed "../../Themes/beacon.yaml"
};

static const unsigned char demo_01[] = {
#embed "demo/01-sputnik.txt"
};

static const unsigned char demo_02[] = {
#embed "demo/02-explorer.txt"
};

static const unsigned char demo_03[] = {
#embed "demo/03-far-side.txt"
};

static const unsigned char demo_04[] = {
#embed "demo/04-gagarin.txt"
};

static const unsigned char demo_05[] = {
#embed "demo/05-rice.txt"
};

static const unsigned char demo_06[] = {
#embed "demo/06-tereshkova.txt"
};

static const unsigned char demo_07[] = {
#embed "demo/07-leonov.txt"
};

static const unsigned char demo_08[] = {
#embed "demo/08-fire.txt"
};

static const unsigned char demo_09[] = {
#embed "demo/09-apollo-8.txt"
};

static const unsigned char demo_10[] = {
#embed "demo/10-eagle.txt"
};

static const unsigned char demo_11[] = {
#embed "demo/11-last-steps.txt"
};

static const unsigned char demo_12[] = {
#embed "demo/12-handshake.txt"
};

static const unsigned char demo_13[] = {
#embed "demo/13-descent.txt"
};

static const unsigned char demo_14[] = {
#embed "demo/14-splashdown.txt"
};

#define ROW(name, array) {name, array, sizeof(array)}

static const CModelResource table[] = {
    ROW("entities/gazetteer.tsv", gazetteer),
    ROW("entities/subtypes.tsv", subtypes),
    ROW("entities/places.tsv", places),
    ROW("entities/names.model", names_model),
    ROW("themes/dateline-dark.yaml", dark_theme),
    ROW("themes/dateline-light.yaml", light_theme),
    ROW("themes/salmon.yaml", salmon_theme),
    ROW("themes/sepia.yaml", sepia_theme),
    ROW("themes/high-noon.yaml", high_noon_theme),
    ROW("themes/night-desk.yaml", night_desk_theme),
    ROW("themes/moss.yaml", moss_theme),
    ROW("themes/beacon.yaml", beacon_theme),
    ROW("demo/01-sputnik.txt", demo_01),
    ROW("demo/02-explorer.txt", demo_02),
    ROW("demo/03-far-side.txt", demo_03),
    ROW("demo/04-gagarin.txt", demo_04),
    ROW("demo/05-rice.txt", demo_05),
    ROW("demo/06-tereshkova.txt", demo_06),
    ROW("demo/07-leonov.txt", demo_07),
    ROW("demo/08-fire.txt", demo_08),
    ROW("demo/09-apollo-8.txt", demo_09),
    ROW("demo/10-eagle.txt", demo_10),
    ROW("demo/11-last-steps.txt", demo_11),
    ROW("demo/12-handshake.txt", demo_12),
    ROW("demo/13-descent.txt", demo_13),
    ROW("demo/14-splashdown.txt", demo_14),
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
