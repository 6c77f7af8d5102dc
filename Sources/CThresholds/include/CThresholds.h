#ifndef LINGPAO_THRESHOLDS_H
#define LINGPAO_THRESHOLDS_H

#include <stddef.h>
#include <stdint.h>

/// Counts for each of `count` values how many of three thresholds it does not meet: `value >= threshold` meets
/// one. NaN meets nothing.
void lingpao_unmet_of_three_higher(
    const double *values, size_t count, const double *thresholds, uint8_t *unmet);

/// The same where `value <= threshold` meets one.
void lingpao_unmet_of_three_lower(
    const double *values, size_t count, const double *thresholds, uint8_t *unmet);

#endif
