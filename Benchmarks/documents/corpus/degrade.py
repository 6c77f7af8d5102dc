"""What happens to documents on their way: scans, wrong text layers, watermarks, hidden texts."""

import glob
import io
import random
import re
import subprocess
import tempfile

import numpy
import pikepdf
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from .drawing import FONT
from .fixed import fixedPDF

LAYER = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
WATERMARK = "企业标准信息公共服务平台 公开 2018年07月16日 09点39分"


def pages(pdf, dpi, folder):
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", str(pdf), f"{folder}/page"], check=True)
    return [Image.open(path) for path in sorted(glob.glob(f"{folder}/page-*.pgm"))]


def face():
    if "layer" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("layer", LAYER, subfontIndex=0))
    return "layer"


# Scans

def stamp(draw_on, rng, dpi, words):
    """A faint round red seal over the text."""
    size = int(dpi * 1.55)
    seal = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    draw = ImageDraw.Draw(seal)
    ink = (205, 40, 40, rng.randrange(95, 150))
    draw.ellipse((4, 4, size - 5, size - 5), outline=ink, width=max(3, size // 40))
    middle = size / 2
    points = [(middle + size * 0.15 * (1 if turn % 2 == 0 else 0.4) * numpy.sin(turn * numpy.pi / 5),
               middle - size * 0.15 * (1 if turn % 2 == 0 else 0.4) * numpy.cos(turn * numpy.pi / 5)) for turn in range(10)]
    draw.polygon([(float(x), float(y)) for x, y in points], fill=ink)
    font = ImageFont.truetype(FONT, size // 9, index=2)
    for place, letter in enumerate(words):
        angle = -130 + 260 * place / max(1, len(words) - 1)
        tile = Image.new("RGBA", (size, size), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((middle, size * 0.13), letter, font=font, fill=ink, anchor="mm")
        seal.alpha_composite(tile.rotate(-angle, center=(middle, middle), resample=Image.BICUBIC))
    seal = seal.rotate(rng.uniform(-25, 25), resample=Image.BICUBIC)
    draw_on.paste(seal, (int(draw_on.width * rng.uniform(0.3, 0.6)), int(draw_on.height * rng.uniform(0.2, 0.6))), seal)


def written(page, dpi):
    """The platform's words across a page picture."""
    font = ImageFont.truetype(FONT, int(dpi * 0.22), index=2)
    layer = Image.new("L", page.size, 0)
    tile = Image.new("L", (page.height, page.height), 0)
    draw = ImageDraw.Draw(tile)
    for place in range(3):
        draw.text((page.height * 0.12, page.height * (0.3 + 0.2 * place)), WATERMARK, font=font, fill=90)
    tile = tile.rotate(35, resample=Image.BILINEAR)
    layer.paste(tile, ((page.width - page.height) // 2, 0))
    grey = Image.new(page.mode, page.size, 110 if page.mode == "L" else (110, 110, 110))
    page.paste(grey, (0, 0), layer)


def worn(page, rng, noise, manner, dpi, words, watermark):
    page = page.convert("L")
    if watermark:
        written(page, dpi)
    if manner["skew"]:
        page = page.rotate(rng.uniform(-1.5, 1.5), resample=Image.BICUBIC, fillcolor=255)
    if manner["blur"]:
        page = page.filter(ImageFilter.GaussianBlur(manner["blur"] * dpi / 300))
    grain = numpy.asarray(page, dtype=numpy.float32)
    # Paper is not white, and the lamp not even.
    slope = numpy.linspace(manner["paper"], manner["paper"] - manner["fall"], grain.shape[1], dtype=numpy.float32)
    grain = grain * (slope / 255) + noise.standard_normal(grain.shape, dtype=numpy.float32) * manner["noise"]
    if manner["specks"]:
        count = int(manner["specks"] * grain.size / 1e6)
        at = noise.integers(0, grain.size, count)
        grain.reshape(-1)[at] = noise.integers(0, 120, count)
    page = Image.fromarray(numpy.clip(grain, 0, 255).astype(numpy.uint8))
    if manner["bilevel"]:
        return page.point(lambda value: 255 if value > manner["bilevel"] else 0).convert("1")
    if words:
        page = page.convert("RGB")
        stamp(page, rng, dpi, words)
    return page


def manners(rng, turn):
    bilevel = rng.choice([140, 160, 175]) if turn % 3 == 1 else 0
    return {"skew": rng.random() < 0.8, "blur": rng.choice([0, 0.8, 1.2, 1.6]), "noise": rng.choice([3, 6, 10, 14]),
            "paper": rng.choice([255, 250, 238]), "fall": rng.choice([0, 8, 22]), "specks": rng.choice([0, 15, 60]), "bilevel": bilevel}


def scan(pdf, target, seed, turn, rotated=False, words=""):
    """Gives what was done to the pages."""
    rng, noise = random.Random(seed), numpy.random.default_rng(random.Random(seed).getrandbits(60))
    dpi = rng.choice([200, 200, 240, 300])
    manner = manners(rng, turn)
    watermark = turn % 4 == 2
    quarter = rng.choice([90, 180, 270]) if rotated else 0
    with tempfile.TemporaryDirectory() as folder:
        made = []
        drawn = pages(pdf, dpi, folder)
        sealed = set(rng.sample(range(3, len(drawn)), min(3, len(drawn) - 3))) if not manner["bilevel"] and turn % 2 == 0 else set()
        turned = []
        for place, page in enumerate(drawn):
            page = worn(page, rng, noise, manner, dpi, words if place in sealed else "", watermark)
            # In half of the files only some pages lie the wrong way.
            angle = quarter if quarter and (turn % 2 == 0 or rng.random() < 0.6) else 0
            if angle:
                page = page.transpose({90: Image.ROTATE_90, 180: Image.ROTATE_180, 270: Image.ROTATE_270}[angle])
            turned.append(angle)
            made.append(page)
        assemble(made, target, dpi, rng.choice([45, 60, 75, 85]))
    return {"dpi": dpi, **manner, "watermark": watermark, "stampedPages": sorted(place + 1 for place in sealed),
            **({"turned": turned} if rotated else {})}


def assemble(pictures, target, dpi, quality):
    out = io.BytesIO()
    # Black and white pages go through CCITT group 4, others through JPEG.
    more = {} if pictures[0].mode == "1" else {"quality": quality}
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, **more)
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        fixedPDF(pdf, target)


# Wrong text layers

def words(pdf):
    """For each page its size and words with their boxes."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    made = []
    for page in re.split(r"(?=<page )", text)[1:]:
        width, height = (float(value) for value in re.search(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        boxes = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page)
        unescape = lambda word: word.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
        made.append((width, height, [(*map(float, box[:4]), unescape(box[4])) for box in boxes]))
    return made


ALIKE = {"已": "己", "未": "末", "日": "曰", "大": "太", "小": "少", "于": "干", "不": "木", "量": "最", "级": "缎", "水": "永", "分": "兮",
         "率": "牵", "值": "植", "温": "湿", "度": "废", "合": "台", "品": "晶", "检": "捡", "测": "侧", "定": "走", "标": "杯", "准": "淮"}
RADICALS = {"一": "⼀", "人": "⼈", "大": "⼤", "小": "⼩", "日": "⽇", "月": "⽉", "水": "⽔", "生": "⽣", "用": "⽤", "力": "⼒", "口": "⼝",
            "工": "⼯", "文": "⽂", "方": "⽅", "比": "⽐", "气": "⽓", "火": "⽕", "色": "⾊", "行": "⾏", "面": "⾯", "食": "⾷", "高": "⾼"}


def spoiled(word, rng, manner):
    if manner == "shift":
        return "".join(chr(ord(letter) + 3) if "一" <= letter < "鿀" else chr((ord(letter) - 48 + 3) % 10 + 48) if letter.isdigit() else letter
                       for letter in word)
    letters = []
    for letter in word:
        if manner == "radicals" and letter in RADICALS:
            letter = RADICALS[letter]
        elif rng.random() < (0.14 if manner == "much" else 0.07):
            if letter.isdigit():
                letter = rng.choice([one for one in "0123456789" if one != letter])
            elif letter in ALIKE:
                letter = ALIKE[letter]
            elif letter == "." and manner != "radicals":
                letter = ""
            elif letter in "≤≥":
                letter = rng.choice("<>《》之么")
            elif "一" <= letter < "鿀":
                letter = chr(ord(letter) + rng.choice([-2, 1, 5]))
        letters.append(letter)
    return "".join(letters)


def badLayer(pdf, target, seed, turn):
    rng, noise = random.Random(seed), numpy.random.default_rng(random.Random(seed).getrandbits(60))
    manner = ["little", "much", "shift", "radicals"][turn % 4]
    dpi = 200
    wear = manners(rng, 0)
    out = io.BytesIO()
    paper = canvas.Canvas(out, invariant=1)
    wrong = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for page, (width, height, boxes) in zip(pages(pdf, dpi, folder), words(pdf)):
            wear["skew"] = False
            picture = io.BytesIO()
            worn(page, rng, noise, wear, dpi, "", False).convert("L").save(picture, "JPEG", quality=60)
            paper.setPageSize((width, height))
            paper.drawImage(ImageReader(picture), 0, 0, width, height)
            for left, top, right, bottom, word in boxes:
                text = spoiled(word, rng, manner)
                total += 1
                wrong += text != word
                line = paper.beginText()
                size = max(4, (bottom - top) * 0.75)
                line.setFont(face(), size)
                line.setTextRenderMode(3)
                line.setTextOrigin(left, height - bottom + (bottom - top) * 0.2)
                wide = pdfmetrics.stringWidth(text, face(), size)
                if wide:
                    line.setHorizScale(100 * (right - left) / wide)
                line.textOut(text)
                paper.drawText(line)
            paper.showPage()
        paper.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as made:
        fixedPDF(made, target)
    return {"manner": manner, "wrongWords": wrong, "words": total}


# On top of pages that were born digital

def overlaid(pdf, target, draw):
    """Draws on every page: `draw(canvas, width, height, place)`."""
    with pikepdf.open(pdf) as made:
        for place, page in enumerate(made.pages):
            left, bottom, right, top = (float(value) for value in page.mediabox)
            out = io.BytesIO()
            paper = canvas.Canvas(out, pagesize=(right - left, top - bottom), invariant=1)
            draw(paper, right - left, top - bottom, place)
            paper.showPage()
            paper.save()
            with pikepdf.open(io.BytesIO(out.getvalue())) as layer:
                # pikepdf's own add_overlay makes up a name at random.
                form = made.copy_foreign(layer.pages[0].as_form_xobject())
                name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name.Overlay)
                page.contents_add(b"q\n", prepend=True)
                page.contents_add(f"\nQ q {name} Do Q".encode())
        fixedPDF(made, target)


def watermarked(pdf, target):
    def draw(paper, width, height, place):
        paper.setFont(face(), 17)
        paper.setFillGray(0.55, 0.45)
        for step in (0.22, 0.5, 0.78):
            paper.saveState()
            paper.translate(width / 2, height * step)
            paper.rotate(35)
            paper.drawCentredString(0, 0, WATERMARK)
            paper.restoreState()
    overlaid(pdf, target, draw)


def hiddenPDF(pdf, target, texts):
    """White, covered and tiny words with other values."""
    white = Image.new("L", (8, 8), 255)

    def draw(paper, width, height, place):
        if place < 2:
            return
        for turn, text in enumerate(texts):
            if (place + turn) % 2:
                continue
            at = 38 + 9 * turn
            if turn % 3 == 0:
                paper.setFont(face(), 9)
                paper.setFillGray(1)
                paper.drawString(70, at, text)
            elif turn % 3 == 1:
                paper.setFont(face(), 9)
                paper.setFillGray(0)
                paper.drawString(70, at, text)
                paper.drawImage(ImageReader(white), 60, at - 3, width - 160, 12)
            else:
                paper.setFont(face(), 0.5)
                paper.setFillGray(0.2)
                paper.drawString(70, at, text)
    overlaid(pdf, target, draw)
