"""Small line drawings for the figures."""

import io

from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"


def diagram(labels):
    image = Image.new("L", (1080, 300), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 36, index=2)
    width = 1000 // len(labels)
    for place, label in enumerate(labels):
        left = 40 + place * width
        draw.rectangle((left, 70, left + width - 60, 200), outline=0, width=3)
        draw.text((left + (width - 60) / 2, 135), label, font=font, fill=0, anchor="mm")
        if place:
            draw.line((left - 60, 135, left, 135), fill=0, width=3)
            draw.polygon([(left, 135), (left - 18, 127), (left - 18, 143)], fill=0)
        draw.text((left + 20, 225), str(place + 1), font=font, fill=0)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
