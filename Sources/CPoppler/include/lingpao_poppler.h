#ifndef LINGPAO_POPPLER_H
#define LINGPAO_POPPLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A PDF that lies in memory.
typedef struct lingpao_pdf lingpao_pdf;

/// Why a PDF could not be opened.
enum lingpao_pdf_failure {
    LINGPAO_PDF_OK = 0,
    LINGPAO_PDF_DAMAGED = 1,
    LINGPAO_PDF_ENCRYPTED = 2,
};

/// One shape of a font, drawn once. Points on the upright page, from the top left corner.
typedef struct {
    /// The start of its baseline.
    double x, y;
    /// From there to the start of the next shape.
    double advance_x, advance_y;
    /// A vector from the baseline to the top of the type, as long as the size of the type.
    double up_x, up_y;
    /// The parts of that vector above and below the baseline that the font fills; descent is negative.
    double ascent, descent;
    /// The characters that the shape stands for, `count` of them; none where the font does not say.
    uint32_t characters[8];
    int count;
    /// The place of its font in the order in which fonts were told.
    uint32_t font;
    /// The colour, 0xRRGGBB, and how much it covers.
    uint32_t colour;
    double opacity;
    /// Whether anything is drawn: not so in a layer of text over a picture, or outside the clip.
    bool is_drawn;
} lingpao_glyph;

/// A font, told before the first shape drawn in it.
typedef struct {
    const char *name;
    bool is_bold, is_embedded, has_map, is_type3;
} lingpao_font;

/// Whom to tell what a page draws. Each returns whether to go on.
typedef struct {
    void *context;
    bool (*font)(void *context, const lingpao_font *font);
    bool (*glyph)(void *context, const lingpao_glyph *glyph);
    /// A straight line along an axis: a stroke, or a filled area thinner than 3 points.
    bool (*line)(void *context, double x0, double y0, double x1, double y1, double thickness, uint32_t colour);
    /// A filled upright rectangle.
    bool (*area)(void *context, double left, double top, double right, double bottom, uint32_t colour,
                 double opacity);
    bool (*picture)(void *context, double left, double top, double right, double bottom);
    /// The box of what is filled and is no upright rectangle: a curve, a shading.
    bool (*shape)(void *context, double left, double top, double right, double bottom);
} lingpao_page_listener;

/// Prepares the library. Reads its tables of characters from the system's data folder.
void lingpao_pdf_prepare(void);

/// Opens a PDF. The bytes must outlive it.
lingpao_pdf *lingpao_pdf_open(const char *bytes, size_t length, enum lingpao_pdf_failure *failure);
void lingpao_pdf_close(lingpao_pdf *pdf);

int lingpao_pdf_pages(const lingpao_pdf *pdf);

/// The size of a page in points, as it is shown (turned as the file says). False where there is no such page.
bool lingpao_pdf_page_size(lingpao_pdf *pdf, int page, double *width, double *height);

/// Tells what a page draws. False where the listener stopped it.
bool lingpao_pdf_page_content(lingpao_pdf *pdf, int page, lingpao_page_listener listener);

/// Draws a page: 1 (grey) or 3 (RGB) bytes a point of the picture, rows without a gap, from the top.
/// `pixels` has `capacity` bytes and is left alone where the picture needs more.
bool lingpao_pdf_draw(lingpao_pdf *pdf, int page, double dots_per_inch, int channels, uint8_t *pixels,
                      size_t capacity, int *width, int *height);

#ifdef __cplusplus
}
#endif

#endif
