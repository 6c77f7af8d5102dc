/// The letters that standard numbers begin with.
enum StandardNumberPrefixes {
    /// Sectors with two letters (行业标准代号), for telling `JBT 1234` (JB/T) and sectors from other letters.
    static let industries: Set<[UInt8]> = set(
        """
        AQ BB BJ CB CH CJ CY DA DB DL DZ EJ FZ GA GC GF GH GM GY HB HG HJ HS HY JB JC JG JR JT JY KA LB LD LS \
        LY MH MR MT MZ NB NY QB QC QJ QX RB SB SC SF SH SJ SL SN SW SY TB TD TJ TY WB WH WJ WM WS WW XB XF YB YC \
        YD YJ YS YY YZ ZY
        """)

    /// Longer codes of sectors and of national rules beside GB.
    static let otherChinese: Set<[UInt8]> = set(
        "CECS CJJ DBJ GBJ GBN GBZ GJB GSB HAD HAF JGJ JJF JJG JTG JTJ JTS SBJ SLJ TSG YBJ YSJ")

    /// International bodies, the first word of their numbers.
    static let international: Set<[UInt8]> = set(
        "CAC CISPR CODEX CXS ICAO IDF IEC IMO ISO ITU IWA OECD OIML UIC UNECE")

    /// Other countries' and regions' bodies, the first word of their numbers.
    static let foreign: Set<[UInt8]> = set(
        """
        AAMI AATCC ACI AHAM AHRI AMS ANSI AOAC AOCS API ARI AS ASABE ASHRAE ASME ASNZS ASTM AWS BIFMA BS CEN CENELEC \
        CISA CLC CNS CSA CTA DIN ECE EIA EN ETSI EU FIPS GOST IEEE IETF IPC IS JASO JEDEC JEM JIS KS MIL \
        NEMA NF NFPA NIST NSF NZS OHSAS PREN PRISO RFC RTCA SAE SCTE SEMI SMPTE SNI TIA TIS UL UNE UNI USP VDA \
        VDE VDI W3C
        """)

    private static func set(_ words: String) -> Set<[UInt8]> {
        Set(words.split(separator: " ").map { Array($0.utf8) })
    }
}
