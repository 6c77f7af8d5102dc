#ifndef LINGPAO_LINE_NETWORK_H
#define LINGPAO_LINE_NETWORK_H

#include <stddef.h>
#include <stdint.h>

/// A network that reads pictures of lines, run by ONNX Runtime.
///
/// The library comes without headers where it is packed for other languages; it is therefore loaded by its path
/// and called through its table of functions, whose order has been fixed since its first versions.
typedef struct lingpao_network lingpao_network;

/// What the network sees in one step along the line.
typedef struct {
    /// The class that it takes it for; 0 is a place between characters.
    int32_t best;
    /// How probable that class is, 0 to 1.
    float probability;
} lingpao_network_step;

/// Loads what the library needs of the system; to be called before the process gives up its right to do so.
void lingpao_network_prepare(void);

/// Loads the library and the model.
///
/// Returns NULL and writes what failed into `message`, of `length` bytes.
lingpao_network *lingpao_network_open(const char *library, const char *model, char *message, size_t length);

/// The characters of the classes from 1 on, parted by line feeds; NULL where the model does not tell.
const char *lingpao_network_characters(const lingpao_network *network);

/// Reads a picture of 3 × `height` × `width` numbers, and writes at most `capacity` steps from left to right.
///
/// Returns how many steps there are, or −1 where the library fails or there are more.
int64_t lingpao_network_read(lingpao_network *network, const float *pixels, int64_t height, int64_t width,
                             lingpao_network_step *steps, int64_t capacity);

/// Gives back what the network holds; the library stays loaded.
void lingpao_network_close(lingpao_network *network);

#endif
