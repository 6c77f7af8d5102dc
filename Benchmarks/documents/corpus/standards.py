"""Invented standards that the documents cite: the same indicator always has the same ones."""

import hashlib

COMMON = {
    "GB/T 191": "包装储运图示标志", "GB/T 2828.1": "计数抽样检验程序", "GB/T 8170": "数值修约规则", "GB/T 2423.17": "盐雾环境试验",
    "GB 7718": "预包装食品标签", "GB/T 19000": "质量管理体系 术语", "JJF 1070": "定量包装商品净含量检验",
}
TRADES = {"粮食": ("GB", "LS/T"), "茶叶": ("GB", "NY/T"), "涂料": ("GB/T", "HG/T"), "纺织品": ("GB/T", "FZ/T"), "轮胎": ("GB/T", "HG/T"),
          "纸制品": ("GB/T", "QB/T"), "饮用水": ("GB", "GB/T"), "洗涤用品": ("GB/T", "QB/T"), "泵": ("GB/T", "JB/T"),
          "电线电缆": ("GB/T", "JB/T"), "快递服务": ("GB/T", "YZ/T"), "家政服务": ("GB/T", "SB/T")}


def digest(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def number(area, name, turn=0):
    seed = digest(f"{area}/{name}/{turn}")
    first, second = TRADES.get(area, ("GB/T", "QB/T"))
    kind = seed % 10
    base = 2000 + seed // 16 % 38000
    if kind < 5:
        return f"GB/T {base}" + (f".{seed // 7 % 9 + 1}" if seed % 5 == 0 else "")
    if kind < 7:
        return f"{first} {5009 if first == 'GB' else base}" + (f".{seed // 11 % 260 + 2}" if first == "GB" else "")
    if kind < 9:
        return f"{second} {1000 + seed // 16 % 4800}"
    return f"IEC 6{base % 4000:04d}" if area in ("照明", "电池", "电线电缆") else f"ISO {base}"


def title(area, name, number):
    if number.startswith(("ISO", "IEC")):
        return f"Test methods — Part {digest(name) % 9 + 1}"
    return f"{area}　{name}{['的测定', '试验方法', '检测方法'][digest(name) % 3]}"


def order(number):
    rank = ["GB", "NY", "LS", "HG", "FZ", "QB", "JB", "YZ", "SB", "JJF", "IEC", "ISO"]
    code = number.split()[0].split("/")[0]
    return (rank.index(code) if code in rank else 99, [int(part) for part in number.split("—")[0].split()[-1].split(".")])
