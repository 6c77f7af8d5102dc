#ifndef LINGPAO_ORDERS_H
#define LINGPAO_ORDERS_H

#include <stdbool.h>

// A process that stands ready hands each order to a copy of itself: what takes long to load is loaded once, and still each
// file is opened by a process of its own, which ends with it.

/// The longest order in bytes, the 0 at its end included.
#define LINGPAO_ORDER_BYTES 256

/// Two ends over which orders go; −1 and errno where there can be none. Both are closed where a program is started.
int lingpao_orders_socket(int ends[2]);

/// A pipe, its reading end first; −1 and errno where there can be none. Both are closed where a program is started.
int lingpao_orders_pipe(int ends[2]);

/// Gives an order: its text, what the copy gets as standard input and standard output, and the reading end of a pipe on which
/// its life hangs. The three stay open here. −1 and errno where nobody takes it.
int lingpao_orders_give(int socket, const char *order, int input, int output, int lifeline);

/// Whether the other side has gone, or goes within a time.
bool lingpao_orders_ended(int socket, int milliseconds);

/// Whether the other side tells within a time that it is ready.
bool lingpao_orders_ready(int socket, int milliseconds);

/// Tells that this process is ready, and takes orders until the other side has gone. Returns once for each order, in a copy
/// of this process, with the order's text in `order` and its files as standard input and output; returns `false` where there
/// is no more to be done.
///
/// The copy ends when the other end of its lifeline is closed. The calling process must have no other threads.
bool lingpao_orders_take(int socket, char order[LINGPAO_ORDER_BYTES]);

#endif
