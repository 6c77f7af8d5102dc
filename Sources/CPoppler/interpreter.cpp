#include "interpreter.hpp"

#include <Annot.h>
#include <Dict.h>
#include <Object.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

/// What pages that share an interpreter have in common: size, place, resolution, and fonts by name and number. Empty
/// where a font has no number, which only the page knows.
std::string common(Page *page, Dict *fonts, double dots_per_inch) {
    const PDFRectangle *box = page->getCropBox();
    char text[200];
    std::snprintf(text, sizeof text, "%.17g %.17g %.17g %.17g %d %.17g;", box->x1, box->y1, box->x2, box->y2,
                  page->getRotate(), dots_per_inch);
    std::vector<std::string> names;
    for (int place = 0; place < fonts->getLength(); place++) {
        const Object &font = fonts->getValNF(place);
        if (!font.isRef()) return "";
        const std::string name = fonts->getKey(place);
        names.push_back(std::to_string(name.size()) + ":" + name + std::to_string(font.getRefNum()) + "," +
                        std::to_string(font.getRefGen()) + ";");
    }
    std::sort(names.begin(), names.end());
    std::string result = text;
    for (const auto &name : names) result += name;
    return result;
}

}  // namespace

void Interpreter::show(int number, double dots_per_inch) {
    Page *page = document->getPage(number);
    if (!page) return;
    Dict *resources = page->getResourceDict();
    const Object fonts = resources ? resources->lookup("Font") : Object(objNull);
    const std::string shared =
        keeps && page->isOk() && fonts.isDict() ? common(page, fonts.getDict(), dots_per_inch) : "";
    if (shared.empty()) {
        forget();
        document->displayPage(device, number, dots_per_inch, dots_per_inch, 0, false, true, false, stop, context);
        return;
    }
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const Kept &one) { return one.common == shared; });
    if (found != kept.end()) {
        kept.splice(kept.begin(), kept, found);
        GfxState *state = kept.front().gfx->getState();
        device->startPage(number, state, document->getXRef());
        device->setDefaultCTM(state->getCTM());
        device->updateAll(state);
    } else {
        if (kept.size() == most) forget();
        Object only(new Dict(document->getXRef()));
        only.dictAdd("Font", fonts.copy());
        int rotate = page->getRotate() % 360;
        if (rotate < 0) rotate += 360;
        kept.push_front({shared, std::make_unique<Gfx>(document, device, number, only.getDict(), dots_per_inch,
                                                       dots_per_inch, page->getCropBox(), page->getCropBox(), rotate,
                                                       stop, context)});
    }
    show(page, resources, kept.front().gfx.get());
    device->endPage();
    if (stop && stop(context)) forget();
}

void Interpreter::show(Page *page, Dict *resources, Gfx *gfx) {
    Object others(resources->copy(document->getXRef()));
    others.dictRemove("Font");
    gfx->pushResources(others.getDict());
    gfx->saveState();
    Object contents = page->getContents();
    if (!contents.isNull()) gfx->display(&contents);
    for (Annot *annotation : page->getAnnots()->getAnnots()) annotation->draw(gfx, false);
    gfx->restoreState();
    gfx->popResources();
}

void Interpreter::forget() {
    if (kept.empty()) return;
    // Interpreters end a page as they go: an empty one, for what the device drew last was taken from it.
    device->startPage(0, nullptr, nullptr);
    kept.clear();
}
