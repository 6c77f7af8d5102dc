#include "network.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// NULL where a call worked.
typedef void *status;

/// The table of functions of ONNX Runtime, as far as it is used. The library promises that the table only grows
/// at its end: the entries up to 101 are version 1 of its interface, those up to 118 version 2.
typedef struct {
    void *unused_0[2];
    const char *(*message)(const void *status);
    status (*open_environment)(int log_level, const char *name, void **environment);
    void *unused_4[3];
    status (*open_session)(const void *environment, const char *model, const void *options, void **session);
    void *unused_8;
    status (*run)(void *session, const void *options, const char *const *input_names, void *const *inputs,
                  size_t input_count, const char *const *output_names, size_t output_count, void **outputs);
    status (*make_options)(void **options);
    void *unused_11[6];
    status (*disable_pattern)(void *options);
    void *unused_18;
    status (*disable_arena)(void *options);
    void *unused_20[4];
    status (*set_threads_within)(void *options, int count);
    status (*set_threads_between)(void *options, int count);
    void *unused_26[10];
    status (*input_name)(const void *session, size_t place, void *allocator, char **name);
    status (*output_name)(const void *session, size_t place, void *allocator, char **name);
    void *unused_38[11];
    status (*make_tensor)(const void *memory, const void *data, size_t bytes, const int64_t *shape,
                          size_t dimensions, int type, void **tensor);
    void *unused_50;
    status (*data)(void *tensor, const float **data);
    void *unused_52[9];
    status (*dimension_count)(const void *shape, size_t *count);
    status (*dimensions)(const void *shape, int64_t *values, size_t count);
    void *unused_63[2];
    status (*shape)(const void *tensor, void **shape);
    void *unused_66[3];
    status (*make_memory)(int allocator, int kind, void **memory);
    void *unused_70[8];
    status (*allocator)(void **allocator);
    void *unused_79[14];
    void (*free_status)(status status);
    void (*free_memory)(void *memory);
    void (*free_session)(void *session);
    void (*free_tensor)(void *tensor);
    void *unused_97[2];
    void (*free_shape)(void *shape);
    void (*free_options)(void *options);
    void *unused_101[10];
    status (*metadata)(const void *session, void **metadata);
    void *unused_112[4];
    status (*metadata_entry)(const void *metadata, void *allocator, const char *key, char **value);
    void *unused_117;
    void (*free_metadata)(void *metadata);
} function_table;

#define STANDS_AT(entry, place) \
    _Static_assert(offsetof(function_table, entry) == (place) * sizeof(void *), #entry " stands elsewhere")
STANDS_AT(message, 2);
STANDS_AT(run, 9);
STANDS_AT(disable_arena, 19);
STANDS_AT(set_threads_within, 24);
STANDS_AT(input_name, 36);
STANDS_AT(make_tensor, 49);
STANDS_AT(dimension_count, 61);
STANDS_AT(shape, 65);
STANDS_AT(make_memory, 69);
STANDS_AT(allocator, 78);
STANDS_AT(free_status, 93);
STANDS_AT(free_shape, 99);
STANDS_AT(metadata, 111);
STANDS_AT(free_metadata, 118);

/// What the library's entry gives.
typedef struct {
    const function_table *(*table)(uint32_t version);
    const char *(*version)(void);
} entry_point;

enum {
    INTERFACE_VERSION = 2,
    LOG_ERRORS = 3,
    ALLOCATOR_OF_DEVICE = 0,
    MEMORY_DEFAULT = 0,
    TYPE_FLOAT = 1,
};

struct lingpao_network {
    const function_table *call;
    void *environment;
    void *session;
    void *memory;
    void *allocator;
    char *input;
    char *output;
    char *characters;
};

/// Whether a call failed; what the library says goes into the message.
static int failed(const function_table *call, status status, char *message, size_t length) {
    if (status == NULL) return 0;
    if (message != NULL) snprintf(message, length, "%s", call->message(status));
    call->free_status(status);
    return 1;
}

static status configure(const function_table *call, void *options) {
    // One thread: pages are shared out to processes. No hoards of memory: lines differ in length.
    status status = call->set_threads_within(options, 1);
    if (status == NULL) status = call->set_threads_between(options, 1);
    if (status == NULL) status = call->disable_arena(options);
    if (status == NULL) status = call->disable_pattern(options);
    return status;
}

static status open_session(lingpao_network *network, const char *model) {
    const function_table *call = network->call;
    void *options = NULL;
    status status = call->open_environment(LOG_ERRORS, "lingpao", &network->environment);
    if (status == NULL) status = call->make_options(&options);
    if (status == NULL) status = configure(call, options);
    if (status == NULL)
        status = call->open_session(network->environment, model, options, &network->session);
    if (options != NULL) call->free_options(options);
    return status;
}

static status look_up(lingpao_network *network) {
    const function_table *call = network->call;
    void *metadata = NULL;
    status status = call->make_memory(ALLOCATOR_OF_DEVICE, MEMORY_DEFAULT, &network->memory);
    if (status == NULL) status = call->allocator(&network->allocator);
    if (status == NULL)
        status = call->input_name(network->session, 0, network->allocator, &network->input);
    if (status == NULL)
        status = call->output_name(network->session, 0, network->allocator, &network->output);
    if (status == NULL) status = call->metadata(network->session, &metadata);
    if (status == NULL)
        status = call->metadata_entry(metadata, network->allocator, "character", &network->characters);
    if (metadata != NULL) call->free_metadata(metadata);
    return status;
}

void lingpao_network_prepare(void) {
    // All else that the library asks for is part of every program in Swift.
    static const char *const names[] = {"libdl.so.2", "librt.so.1", "libpthread.so.0"};
    for (size_t place = 0; place < sizeof names / sizeof names[0]; place++) dlopen(names[place], RTLD_NOW);
}

lingpao_network *lingpao_network_open(const char *library, const char *model, char *message, size_t length) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        snprintf(message, length, "%s", dlerror());
        return NULL;
    }
    const entry_point *(*enter)(void) = (const entry_point *(*)(void))dlsym(handle, "OrtGetApiBase");
    const function_table *call = enter == NULL ? NULL : enter()->table(INTERFACE_VERSION);
    lingpao_network *network = call == NULL ? NULL : calloc(1, sizeof *network);
    if (network == NULL) {
        snprintf(message, length, "%s is not the library that is expected", library);
        return NULL;
    }
    network->call = call;
    if (failed(call, open_session(network, model), message, length) ||
        failed(call, look_up(network), message, length)) {
        lingpao_network_close(network);
        return NULL;
    }
    return network;
}

const char *lingpao_network_characters(const lingpao_network *network) {
    return network->characters;
}

/// The place of the largest of some numbers: first the largest, by lanes, then where it stands.
static int32_t largest(const float *numbers, int32_t count) {
    enum { LANES = 16 };
    float lanes[LANES];
    for (int lane = 0; lane < LANES; lane++) lanes[lane] = numbers[0];
    int32_t place = 0;
    for (; place + LANES <= count; place += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
            const float number = numbers[place + lane];
            lanes[lane] = number > lanes[lane] ? number : lanes[lane];
        }
    }
    float top = lanes[0];
    for (int lane = 1; lane < LANES; lane++) top = lanes[lane] > top ? lanes[lane] : top;
    for (; place < count; place++) top = numbers[place] > top ? numbers[place] : top;
    for (place = 0; place < count - 1 && numbers[place] != top;) place++;
    return place;
}

/// The most probable class of each step of an output of 1 × steps × classes.
static int64_t best_classes(const function_table *call, void *output, lingpao_network_step *steps,
                            int64_t capacity) {
    void *shape = NULL;
    if (failed(call, call->shape(output, &shape), NULL, 0)) return -1;
    size_t count = 0;
    int64_t sizes[3] = {0, 0, 0};
    const int is_wrong = failed(call, call->dimension_count(shape, &count), NULL, 0) || count != 3 ||
                         failed(call, call->dimensions(shape, sizes, count), NULL, 0);
    call->free_shape(shape);
    if (is_wrong || sizes[0] != 1 || sizes[1] > capacity || sizes[2] < 1 || sizes[2] > INT32_MAX) return -1;
    const float *row = NULL;
    if (failed(call, call->data(output, &row), NULL, 0)) return -1;
    for (int64_t step = 0; step < sizes[1]; step++, row += sizes[2]) {
        const int32_t best = largest(row, (int32_t)sizes[2]);
        steps[step] = (lingpao_network_step){.best = best, .probability = row[best]};
    }
    return sizes[1];
}

int64_t lingpao_network_read(lingpao_network *network, const float *pixels, int64_t height, int64_t width,
                             lingpao_network_step *steps, int64_t capacity) {
    const function_table *call = network->call;
    const int64_t shape[4] = {1, 3, height, width};
    const size_t bytes = (size_t)(3 * height * width) * sizeof *pixels;
    void *input = NULL;
    if (failed(call, call->make_tensor(network->memory, pixels, bytes, shape, 4, TYPE_FLOAT, &input), NULL, 0))
        return -1;
    const char *const inputs[] = {network->input};
    const char *const outputs[] = {network->output};
    void *output = NULL;
    status status = call->run(network->session, NULL, inputs, &input, 1, outputs, 1, &output);
    const int64_t count =
        failed(call, status, NULL, 0) ? -1 : best_classes(call, output, steps, capacity);
    if (output != NULL) call->free_tensor(output);
    call->free_tensor(input);
    return count;
}

void lingpao_network_close(lingpao_network *network) {
    // Its names belong to the library, which stays loaded as long as the process.
    if (network->session != NULL) network->call->free_session(network->session);
    if (network->memory != NULL) network->call->free_memory(network->memory);
    free(network);
}
