/* SPDX-License-Identifier: Apache-2.0 */
/* Times CHOLMOD, as it comes, on a matrix written by WriteSystem: analyse, factor, solve.
   Usage: cholmod FILE REPETITIONS; prints "seconds entries-of-L residual" of the fastest run. */
#include <cholmod.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void load(void *to, size_t size, size_t count, FILE *f) {
    if (fread(to, size, count, f) != count) {
        fprintf(stderr, "The file is too short. Write it again.\n");
        exit(2);
    }
}

/* int32 n, int32 nonzeros of the lower triangle, int32 columnStart[n + 1], int32 row[], double value[], double rhs[n] */
static cholmod_sparse *read_matrix(FILE *f, cholmod_dense **rhs, cholmod_common *c) {
    int32_t size[2];
    load(size, sizeof(int32_t), 2, f);
    cholmod_sparse *h = cholmod_allocate_sparse(size[0], size[0], size[1], 1, 1, -1, CHOLMOD_REAL, c);
    load(h->p, sizeof(int32_t), size[0] + 1, f);
    load(h->i, sizeof(int32_t), size[1], f);
    load(h->x, sizeof(double), size[1], f);
    *rhs = cholmod_zeros(size[0], 1, CHOLMOD_REAL, c);
    load((*rhs)->x, sizeof(double), size[0], f);
    return h;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "Usage: cholmod FILE REPETITIONS\n");
        return 2;
    }
    FILE *f = fopen(argv[1], "rb");
    if (!f) {
        perror(argv[1]);
        return 2;
    }
    cholmod_common c;
    cholmod_start(&c);
    cholmod_dense *rhs;
    cholmod_sparse *h = read_matrix(f, &rhs, &c);
    double best = 1e300, lnz = 0, residual = 0;
    for (int k = 0; k < atoi(argv[2]); k++) {
        double start = now();
        cholmod_factor *factor = cholmod_analyze(h, &c);
        cholmod_factorize(h, factor, &c);
        cholmod_dense *x = cholmod_solve(CHOLMOD_A, factor, rhs, &c);
        double seconds = now() - start;
        if (seconds < best) best = seconds;
        lnz = c.lnz;
        cholmod_dense *r = cholmod_copy_dense(rhs, &c);
        double one[2] = {1, 0}, minus[2] = {-1, 0};
        cholmod_sdmult(h, 0, minus, one, x, r, &c);
        residual = cholmod_norm_dense(r, 0, &c) / cholmod_norm_dense(rhs, 0, &c);
        cholmod_free_dense(&r, &c);
        cholmod_free_dense(&x, &c);
        cholmod_free_factor(&factor, &c);
    }
    printf("%.6f %.0f %.1e\n", best, lnz, residual);
    return 0;
}
