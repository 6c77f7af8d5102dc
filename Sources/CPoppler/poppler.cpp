// Tells what the pages of a PDF draw, by poppler's own interpreter of page contents.

#include "interpreter.hpp"
#include "lingpao_poppler.h"

#include <Error.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace {

/// A filled area thinner than this, in points, is a line.
constexpr double line_thickness = 3;
/// How far, in points, the ends of a line along an axis may lie off it.
constexpr double slant = 0.5;

uint32_t packed(const GfxRGB &rgb) {
    return uint32_t(colToByte(rgb.r)) << 16 | uint32_t(colToByte(rgb.g)) << 8 | uint32_t(colToByte(rgb.b));
}

struct Rectangle {
    double left = std::numeric_limits<double>::infinity();
    double top = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();

    void add(double x, double y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

/// The pages' content, told piece by piece. One serves all pages of a file: it keeps the file's colour profiles,
/// which are slow to prepare.
class Teller final : public OutputDev {
public:
    bool stopped = false;
    /// How many marks of content were opened on the page and not closed.
    int open_marks = 0;

    /// Starts a page.
    void begin(lingpao_page_listener next) {
        listener = next;
        stopped = false;
        open_marks = 0;
        fonts.clear();
        font = nullptr;
        current = 0;
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return true; }
    bool needCharCount() override { return false; }

    void beginMarkedContent(const char *, Dict *) override { open_marks++; }
    void endMarkedContent(GfxState *) override { open_marks--; }

    /// The font is part of what is restored.
    void restoreState(GfxState *state) override { updateFont(state); }

    void updateFont(GfxState *state) override {
        const GfxFont *next = state->getFont().get();
        if (!next) return;
        font = next;
        for (size_t place = 0; place < fonts.size(); place++) {
            if (fonts[place].get() == next) {
                current = uint32_t(place);
                return;
            }
        }
        fonts.push_back(state->getFont());
        current = uint32_t(fonts.size() - 1);
        Ref embedded;
        const bool isType3 = next->getType() == fontType3;
        const auto &name = next->getName();
        const std::string text = name.value_or("");
        lingpao_font told;
        told.name = text.c_str();
        told.is_bold = next->isBold() || next->getWeight() >= GfxFont::W700;
        told.is_embedded = isType3 || next->getEmbeddedFontID(&embedded);
        told.has_map = next->hasToUnicodeCMap();
        told.is_type3 = isType3;
        go(listener.font(listener.context, &told));
    }

    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int nBytes, const Unicode *u, int uLen) override {
        (void)originX;
        (void)originY;
        (void)nBytes;
        if (stopped || !font) return;
        lingpao_glyph glyph;
        // The gaps that the file sets after each character are not part of the shape.
        double gap = state->getCharSpace();
        if (code == 0x20) gap += state->getWordSpace();
        double gapX, gapY;
        if (font->getWMode() == 0) {
            state->textTransformDelta(gap * state->getHorizScaling(), 0, &gapX, &gapY);
        } else {
            state->textTransformDelta(0, gap, &gapX, &gapY);
        }
        state->transform(x, y, &glyph.x, &glyph.y);
        state->transformDelta(dx - gapX, dy - gapY, &glyph.advance_x, &glyph.advance_y);
        double m11, m12, m21, m22;
        state->getFontTransMat(&m11, &m12, &m21, &m22);
        // The device's y runs downwards, which the matrix knows: what is up on the page has a negative y.
        glyph.up_x = m21;
        glyph.up_y = m22;
        glyph.ascent = font->getAscent();
        glyph.descent = font->getDescent();
        if (font->getType() == fontType3) {
            const double *box = font->getFontBBox();
            const double *matrix = static_cast<const Gfx8BitFont *>(font)->getFontMatrix();
            glyph.ascent = box[3] * matrix[3];
            glyph.descent = box[1] * matrix[3];
        }
        // Some fonts say nonsense.
        if (!(glyph.ascent > 0.3 && glyph.ascent <= 1.05)) glyph.ascent = 0.85;
        if (!(glyph.descent < 0 && glyph.descent >= -0.4)) glyph.descent = -0.2;
        glyph.count = std::min(uLen, 8);
        for (int place = 0; place < glyph.count; place++) glyph.characters[place] = u[place];
        glyph.font = current;
        const int render = state->getRender();
        GfxRGB rgb;
        if ((render & 3) == 1) {
            state->getStrokeRGB(&rgb);
            glyph.opacity = state->getStrokeOpacity();
        } else {
            state->getFillRGB(&rgb);
            glyph.opacity = state->getFillOpacity();
        }
        const bool isPattern = state->getFillColorSpace()->getMode() == csPattern;
        glyph.colour = isPattern ? 0 : packed(rgb);
        double left, top, right, bottom;
        state->getClipBBox(&left, &top, &right, &bottom);
        const double middleX = glyph.x + glyph.advance_x / 2 + glyph.up_x / 3;
        const double middleY = glyph.y + glyph.advance_y / 2 + glyph.up_y / 3;
        glyph.is_drawn = (render & 3) != 3 && middleX >= left && middleX <= right && middleY >= top &&
                         middleY <= bottom;
        go(listener.glyph(listener.context, &glyph));
    }

    void stroke(GfxState *state) override {
        GfxRGB rgb;
        state->getStrokeRGB(&rgb);
        if (state->getStrokeOpacity() < 0.05) return;
        const double thickness = std::max(0.1, state->getTransformedLineWidth());
        const GfxPath *path = state->getPath();
        for (int place = 0; place < path->getNumSubpaths() && !stopped; place++) {
            const GfxSubpath *part = path->getSubpath(place);
            double x, y;
            state->transform(part->getX(0), part->getY(0), &x, &y);
            const double firstX = x, firstY = y;
            for (int point = 1; point < part->getNumPoints() && !stopped; point++) {
                double nextX, nextY;
                state->transform(part->getX(point), part->getY(point), &nextX, &nextY);
                if (!part->getCurve(point)) tell_line(state, x, y, nextX, nextY, thickness, packed(rgb));
                x = nextX;
                y = nextY;
            }
            if (part->isClosed()) tell_line(state, x, y, firstX, firstY, thickness, packed(rgb));
        }
    }

    void fill(GfxState *state) override { tell_areas(state); }
    void eoFill(GfxState *state) override { tell_areas(state); }

    void drawImageMask(GfxState *state, Object *ref, Stream *str, int width, int height, bool invert,
                       bool interpolate, bool inlineImg) override {
        tell_picture(state);
        OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inlineImg);
    }

    void drawImage(GfxState *state, Object *ref, Stream *str, int width, int height, GfxImageColorMap *map,
                   bool interpolate, const int *maskColors, bool inlineImg) override {
        tell_picture(state);
        OutputDev::drawImage(state, ref, str, width, height, map, interpolate, maskColors, inlineImg);
    }

    void drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *,
                         int, int, bool, bool) override {
        tell_picture(state);
    }

    void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool,
                             Stream *, int, int, GfxImageColorMap *, bool) override {
        tell_picture(state);
    }

private:
    lingpao_page_listener listener = {};
    std::vector<std::shared_ptr<GfxFont>> fonts;
    const GfxFont *font = nullptr;
    uint32_t current = 0;

    void go(bool on) { stopped = stopped || !on; }

    void tell_line(GfxState *state, double x0, double y0, double x1, double y1, double thickness,
                   uint32_t colour) {
        double left, top, right, bottom;
        state->getClipBBox(&left, &top, &right, &bottom);
        // A rounded or a thick end may reach over the clip by half a line.
        left -= thickness, top -= thickness, right += thickness, bottom += thickness;
        if (std::fabs(y1 - y0) <= slant && std::fabs(x1 - x0) > slant) {
            const double y = (y0 + y1) / 2;
            if (y < top || y > bottom) return;
            x0 = std::clamp(x0, left, std::max(left, right));
            x1 = std::clamp(x1, left, std::max(left, right));
            go(listener.line(listener.context, std::min(x0, x1), y, std::max(x0, x1), y, thickness, colour));
        } else if (std::fabs(x1 - x0) <= slant && std::fabs(y1 - y0) > slant) {
            const double x = (x0 + x1) / 2;
            if (x < left || x > right) return;
            y0 = std::clamp(y0, top, std::max(top, bottom));
            y1 = std::clamp(y1, top, std::max(top, bottom));
            go(listener.line(listener.context, x, std::min(y0, y1), x, std::max(y0, y1), thickness, colour));
        }
    }

    void tell_areas(GfxState *state) {
        if (state->getFillOpacity() < 0.05) return;
        GfxRGB rgb;
        state->getFillRGB(&rgb);
        const uint32_t colour = state->getFillColorSpace()->getMode() == csPattern ? 0x808080 : packed(rgb);
        double clipLeft, clipTop, clipRight, clipBottom;
        state->getClipBBox(&clipLeft, &clipTop, &clipRight, &clipBottom);
        const GfxPath *path = state->getPath();
        for (int place = 0; place < path->getNumSubpaths() && !stopped; place++) {
            const GfxSubpath *part = path->getSubpath(place);
            if (part->getNumPoints() < 3) continue;
            Rectangle box;
            bool straight = true;
            double lastX = 0, lastY = 0;
            for (int point = 0; point < part->getNumPoints(); point++) {
                double x, y;
                state->transform(part->getX(point), part->getY(point), &x, &y);
                if (part->getCurve(point)) straight = false;
                if (point > 0 && std::fabs(x - lastX) > slant && std::fabs(y - lastY) > slant) straight = false;
                box.add(x, y);
                lastX = x;
                lastY = y;
            }
            box.left = std::max(box.left, clipLeft);
            box.top = std::max(box.top, clipTop);
            box.right = std::min(box.right, clipRight);
            box.bottom = std::min(box.bottom, clipBottom);
            if (!(box.width() >= 0 && box.height() >= 0)) continue;
            if (straight) {
                tell_box(box, colour, state->getFillOpacity());
            } else {
                go(listener.shape(listener.context, box.left, box.top, box.right, box.bottom));
            }
        }
    }

    void tell_box(const Rectangle &box, uint32_t colour, double opacity) {
        if (box.height() < line_thickness && box.width() > 2 * box.height()) {
            const double y = (box.top + box.bottom) / 2;
            go(listener.line(listener.context, box.left, y, box.right, y, box.height(), colour));
        } else if (box.width() < line_thickness && box.height() > 2 * box.width()) {
            const double x = (box.left + box.right) / 2;
            go(listener.line(listener.context, x, box.top, x, box.bottom, box.width(), colour));
        } else {
            go(listener.area(listener.context, box.left, box.top, box.right, box.bottom, colour, opacity));
        }
    }

    void tell_picture(GfxState *state) {
        if (stopped) return;
        Rectangle box;
        for (double x : {0.0, 1.0}) {
            for (double y : {0.0, 1.0}) {
                double deviceX, deviceY;
                state->transform(x, y, &deviceX, &deviceY);
                box.add(deviceX, deviceY);
            }
        }
        double left, top, right, bottom;
        state->getClipBBox(&left, &top, &right, &bottom);
        box.left = std::max(box.left, left);
        box.top = std::max(box.top, top);
        box.right = std::min(box.right, right);
        box.bottom = std::min(box.bottom, bottom);
        if (!(box.width() >= 0 && box.height() >= 0)) return;
        if (std::min(box.width(), box.height()) < line_thickness) {
            // Some programs draw their lines as pictures of one point.
            tell_box(box, 0, 1);
        } else {
            go(listener.picture(listener.context, box.left, box.top, box.right, box.bottom));
        }
    }
};

/// Leaves out what a file says of the device that it is meant for: poppler would prepare it anew for each page, which
/// takes longer than the page.
void forget_output_intents(PDFDoc *document) {
    XRef *xref = document->getXRef();
    Object catalog = xref->getCatalog();
    if (!catalog.isDict() || !catalog.dictIs("Catalog") || catalog.dictLookupNF("OutputIntents").isNull()) return;
    catalog.dictRemove("OutputIntents");
    xref->setModifiedObject(&catalog, xref->getRoot());
}

bool is_stopped(void *teller) { return static_cast<Teller *>(teller)->stopped; }

void ignore(ErrorCategory, Goffset, const char *) {}

}  // namespace

/// Draws pages.
struct Drawing {
    SplashOutputDev device;
    Interpreter pages;

    Drawing(PDFDoc *document, SplashColorMode mode) : device(mode, 1, false, paper, true), pages(document, &device) {
        device.startDoc(document);
    }

    static SplashColor paper;
};

SplashColor Drawing::paper = {255, 255, 255};

struct lingpao_pdf {
    std::unique_ptr<PDFDoc> document;
    Teller teller;
    Interpreter pages;
    /// In grey and in colour; made when first needed.
    std::unique_ptr<Drawing> grey, colour;

    explicit lingpao_pdf(std::unique_ptr<PDFDoc> document)
        : document(std::move(document)), pages(this->document.get(), &teller, is_stopped, &teller) {}

    /// From a page that leaves marks open on, each page is made ready by itself.
    void look_at_marks() {
        if (teller.open_marks == 0) return;
        pages.keep_nothing();
        for (Drawing *drawing : {grey.get(), colour.get()}) {
            if (drawing) drawing->pages.keep_nothing();
        }
    }
};

void lingpao_pdf_prepare(void) {
    setErrorCallback(ignore);
    globalParams = std::make_unique<GlobalParams>();
}

lingpao_pdf *lingpao_pdf_open(const char *bytes, size_t length, enum lingpao_pdf_failure *failure) {
    auto stream = new MemStream(bytes, 0, Goffset(length), Object(objNull));
    auto document = std::make_unique<PDFDoc>(stream);
    *failure = LINGPAO_PDF_OK;
    if (!document->isOk()) {
        *failure = document->getErrorCode() == errEncrypted ? LINGPAO_PDF_ENCRYPTED : LINGPAO_PDF_DAMAGED;
        return nullptr;
    }
    forget_output_intents(document.get());
    return new lingpao_pdf(std::move(document));
}

void lingpao_pdf_close(lingpao_pdf *pdf) { delete pdf; }

int lingpao_pdf_pages(const lingpao_pdf *pdf) { return pdf->document->getNumPages(); }

bool lingpao_pdf_page_size(lingpao_pdf *pdf, int number, double *width, double *height) {
    Page *page = pdf->document->getPage(number);
    if (!page) return false;
    *width = page->getCropWidth();
    *height = page->getCropHeight();
    if (page->getRotate() % 180 != 0) std::swap(*width, *height);
    return std::isfinite(*width) && std::isfinite(*height) && *width > 0 && *height > 0;
}

bool lingpao_pdf_page_content(lingpao_pdf *pdf, int page, lingpao_page_listener listener) {
    pdf->teller.begin(listener);
    pdf->pages.show(page, 72);
    pdf->look_at_marks();
    return !pdf->teller.stopped;
}

bool lingpao_pdf_draw(lingpao_pdf *pdf, int page, double dots_per_inch, int channels, uint8_t *pixels,
                      size_t capacity, int *width, int *height) {
    double pageWidth, pageHeight;
    if (!lingpao_pdf_page_size(pdf, page, &pageWidth, &pageHeight)) return false;
    const double scale = dots_per_inch / 72;
    if ((std::ceil(pageWidth * scale) + 1) * (std::ceil(pageHeight * scale) + 1) * channels > double(capacity))
        return false;
    auto &drawing = channels == 1 ? pdf->grey : pdf->colour;
    if (!drawing) {
        drawing = std::make_unique<Drawing>(pdf->document.get(), channels == 1 ? splashModeMono8 : splashModeRGB8);
        if (!pdf->pages.is_keeping()) drawing->pages.keep_nothing();
    }
    drawing->pages.show(page, dots_per_inch);
    // Taken from the device, which would hold it until the next page is drawn.
    const std::unique_ptr<SplashBitmap> bitmap(drawing->device.takeBitmap());
    if (!bitmap || !bitmap->getDataPtr()) return false;
    *width = bitmap->getWidth();
    *height = bitmap->getHeight();
    const size_t row = size_t(*width) * size_t(channels);
    if (row * size_t(*height) > capacity) return false;
    for (int y = 0; y < *height; y++) {
        std::memcpy(pixels + size_t(y) * row, bitmap->getDataPtr() + size_t(y) * size_t(bitmap->getRowSize()), row);
    }
    return true;
}
