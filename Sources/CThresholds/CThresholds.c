#include "CThresholds.h"

// The widest vectors that the machine has, chosen when the program is loaded: Swift has no way to do that.
#if defined(__x86_64__) && defined(__linux__)
#define WIDEST __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define WIDEST
#endif

WIDEST void lingpao_unmet_of_three_higher(
    const double *restrict values, size_t count, const double *restrict thresholds, uint8_t *restrict unmet)
{
    const double a = thresholds[0], b = thresholds[1], c = thresholds[2];
    for (size_t i = 0; i < count; i++) {
        unmet[i] = (uint8_t)(3 - (values[i] >= a) - (values[i] >= b) - (values[i] >= c));
    }
}

WIDEST void lingpao_unmet_of_three_lower(
    const double *restrict values, size_t count, const double *restrict thresholds, uint8_t *restrict unmet)
{
    const double a = thresholds[0], b = thresholds[1], c = thresholds[2];
    for (size_t i = 0; i < count; i++) {
        unmet[i] = (uint8_t)(3 - (values[i] <= a) - (values[i] <= b) - (values[i] <= c));
    }
}
