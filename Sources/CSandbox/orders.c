// For SOCK_CLOEXEC, pipe2 and O_ASYNC.
#define _GNU_SOURCE

#include "orders.h"

#include <errno.h>

#if defined(__linux__)

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/// Input, output and lifeline.
enum { FILES = 3 };

/// Room for the descriptors of a message, aligned as its head is.
union control {
    struct cmsghdr head;
    char bytes[CMSG_SPACE(FILES * sizeof(int))];
};

int lingpao_orders_socket(int ends[2]) { return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends); }

int lingpao_orders_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int lingpao_orders_give(int socket, const char *order, int input, int output, int lifeline) {
    const size_t length = strlen(order) + 1;
    if (length > LINGPAO_ORDER_BYTES) {
        errno = EMSGSIZE;
        return -1;
    }
    const int files[FILES] = {input, output, lifeline};
    struct iovec text = {.iov_base = (void *)order, .iov_len = length};
    union control control;
    memset(&control, 0, sizeof control);
    struct msghdr message = {.msg_iov = &text, .msg_iovlen = 1, .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof files);
    memcpy(CMSG_DATA(head), files, sizeof files);
    ssize_t sent;
    do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent < 0 ? -1 : 0;
}

bool lingpao_orders_ended(int socket, int milliseconds) {
    struct pollfd one = {.fd = socket};
    int count;
    do count = poll(&one, 1, milliseconds);
    while (count < 0 && errno == EINTR);
    return count == 1 && (one.revents & POLLHUP) != 0;
}

bool lingpao_orders_ready(int socket, int milliseconds) {
    struct pollfd one = {.fd = socket, .events = POLLIN};
    int count;
    do count = poll(&one, 1, milliseconds);
    while (count < 0 && errno == EINTR);
    char sign;
    return count == 1 && recv(socket, &sign, 1, MSG_DONTWAIT) == 1;
}

/// Takes an order and its files; how many bytes it has, 0 where the other side has gone.
static ssize_t receive(int socket, char order[LINGPAO_ORDER_BYTES], int files[FILES]) {
    struct iovec text = {.iov_base = order, .iov_len = LINGPAO_ORDER_BYTES};
    union control control;
    struct msghdr message = {.msg_iov = &text, .msg_iovlen = 1, .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t length;
    do length = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (length < 0 && errno == EINTR);
    if (length <= 0) return 0;
    const struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (!head || head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS ||
        head->cmsg_len != CMSG_LEN(FILES * sizeof(int)) || order[length - 1] != 0)
        return 0;
    memcpy(files, CMSG_DATA(head), FILES * sizeof(int));
    return length;
}

/// Lets the process end by a signal when the other end of a pipe is closed; `false` where it is closed already.
static bool hang_on(int lifeline) {
    signal(SIGIO, SIG_DFL);
    if (fcntl(lifeline, F_SETOWN, getpid()) != 0 || fcntl(lifeline, F_SETFL, O_ASYNC) != 0) return false;
    struct pollfd one = {.fd = lifeline};
    return poll(&one, 1, 0) == 0;
}

bool lingpao_orders_take(int socket, char order[LINGPAO_ORDER_BYTES]) {
    // Nobody waits for the copies: what they have to tell goes over their output.
    signal(SIGCHLD, SIG_IGN);
    const char sign = 1;
    if (send(socket, &sign, 1, MSG_NOSIGNAL) != 1) return false;
    int files[FILES];
    while (receive(socket, order, files) > 0) {
        const pid_t copy = fork();
        if (copy != 0) {
            // Where there can be no copy, the closed output tells.
            for (int place = 0; place < FILES; place++) close(files[place]);
            continue;
        }
        signal(SIGCHLD, SIG_DFL);
        if (!hang_on(files[2])) _exit(3);
        // The socket may be standard input itself.
        const int silent = open("/dev/null", O_WRONLY);
        if (dup2(files[0], 0) < 0 || dup2(files[1], 1) < 0 || dup2(silent, 2) < 0) _exit(3);
        for (int place = 0; place < 2; place++) {
            if (files[place] > 2) close(files[place]);
        }
        if (socket > 2) close(socket);
        if (silent > 2) close(silent);
        return true;
    }
    return false;
}

#else

static int unsupported(void) {
    errno = ENOTSUP;
    return -1;
}

int lingpao_orders_socket(int ends[2]) {
    (void)ends;
    return unsupported();
}

int lingpao_orders_pipe(int ends[2]) {
    (void)ends;
    return unsupported();
}

int lingpao_orders_give(int socket, const char *order, int input, int output, int lifeline) {
    (void)socket, (void)order, (void)input, (void)output, (void)lifeline;
    return unsupported();
}

bool lingpao_orders_ended(int socket, int milliseconds) {
    (void)socket, (void)milliseconds;
    return true;
}

bool lingpao_orders_ready(int socket, int milliseconds) {
    (void)socket, (void)milliseconds;
    return false;
}

bool lingpao_orders_take(int socket, char order[LINGPAO_ORDER_BYTES]) {
    (void)socket, (void)order;
    return false;
}

#endif
