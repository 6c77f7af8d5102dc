// Interprets the pages of a PDF for a device, and keeps the fonts that it made ready.

#pragma once

#include <Gfx.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>

#include <list>
#include <memory>
#include <string>

/// Shows pages on a device, one after another.
///
/// poppler takes the fonts of a page from the file and unpacks them anew for each page, though nearly all pages of a
/// document name the same ones: a third of the time of a page. Here pages of the same size that name the same fonts
/// share one interpreter.
class Interpreter {
public:
    /// Whether to stop; asked with `context` between commands of a page.
    using Stop = bool (*)(void *context);

    Interpreter(PDFDoc *document, OutputDev *device, Stop stop = nullptr, void *context = nullptr)
        : document(document), device(device), stop(stop), context(context) {}
    ~Interpreter() { forget(); }

    Interpreter(const Interpreter &) = delete;
    Interpreter &operator=(const Interpreter &) = delete;

    /// Shows a page at a resolution in dots per inch.
    void show(int number, double dots_per_inch);

    /// Whether what a page needed is kept for those after it.
    bool is_keeping() const { return keeps; }

    /// Keeps nothing from now on: a page left marks open that would hold for those after it.
    void keep_nothing() {
        keeps = false;
        forget();
    }

private:
    /// The most interpreters kept: a document's portrait and landscape pages, its cover and appendices.
    static constexpr size_t most = 8;

    /// An interpreter and what its pages have in common.
    struct Kept {
        std::string common;
        std::unique_ptr<Gfx> gfx;
    };

    PDFDoc *document;
    OutputDev *device;
    Stop stop;
    void *context;
    bool keeps = true;
    /// The one used last stands first.
    std::list<Kept> kept;

    void forget();
    void show(Page *page, Dict *resources, Gfx *gfx);
};
