/// The definitions of units, one a line: `code flags value unit name`.
///
/// Written from the definitions published in The Unified Code for Units of Measure (UCUM, ucum.org, version 2.2)
/// and the sources that it names (SI brochure, CODATA, NIST handbooks). Flags: `M` takes metric prefixes, `n` does
/// not, `A` is arbitrary (a kind of its own), `S:…` is special, with the function that leads to the unit given.
/// A line may use only what stands above it.
enum UnitDefinitions {
    /// Everything in order.
    static var all: [String] {
        [numbers, si, accepted, constants, cgs, levels, information, misc] + customary
    }

    static let numbers = """
        [pi] n pi 1 the number pi
        % n 1 10*-2 percent
        [ppth] n 1 10*-3 parts per thousand
        [ppm] n 1 10*-6 parts per million
        [ppb] n 1 10*-9 parts per billion
        [pptr] n 1 10*-12 parts per trillion
        """

    static let si = """
        sr M 1 rad2 steradian
        Hz M 1 s-1 hertz
        N M 1 kg.m/s2 newton
        Pa M 1 N/m2 pascal
        J M 1 N.m joule
        W M 1 J/s watt
        A M 1 C/s ampère
        V M 1 J/C volt
        F M 1 C/V farad
        Ohm M 1 V/A ohm
        S M 1 Ohm-1 siemens
        Wb M 1 V.s weber
        Cel MS:offset:273.15 1 K degree Celsius
        T M 1 Wb/m2 tesla
        H M 1 Wb/A henry
        lm M 1 cd.sr lumen
        lx M 1 lm/m2 lux
        Bq M 1 s-1 becquerel
        Gy M 1 J/kg gray
        Sv M 1 J/kg sievert
        """

    static let accepted = """
        deg n 2 [pi].rad/360 degree
        gon n 0.9 deg gon
        ' n 1 deg/60 minute
        '' n 1 '/60 second
        l M 1 dm3 liter
        L M 1 l liter
        ar M 100 m2 are
        min n 60 s minute
        h n 60 min hour
        d n 24 h day
        a_t n 365.24219 d tropical year
        a_j n 365.25 d mean Julian year
        a_g n 365.2425 d mean Gregorian year
        a n 1 a_j year
        wk n 7 d week
        mo_s n 29.53059 d synodal month
        mo_j n 1 a_j/12 mean Julian month
        mo_g n 1 a_g/12 mean Gregorian month
        mo n 1 mo_j month
        t M 1e3 kg tonne
        bar M 1e5 Pa bar
        u M 1.66053906660e-24 g unified atomic mass unit
        [e] M 1.602176634e-19 C elementary charge
        eV M 1 [e].V electronvolt
        AU n 149597.870691 Mm astronomic unit
        pc M 3.085678e16 m parsec
        """

    static let constants = """
        [c] M 299792458 m/s velocity of light
        [h] M 6.62607015e-34 J.s Planck constant
        [k] M 1.380649e-23 J/K Boltzmann constant
        [eps_0] M 8.854187817e-12 F/m permittivity of vacuum
        [mu_0] M 1 4.[pi].10*-7.N/A2 permeability of vacuum
        [m_e] M 9.1093837139e-31 kg electron mass
        [m_p] M 1.67262192595e-27 kg proton mass
        [G] M 6.67430e-11 m3.kg-1.s-2 Newtonian constant of gravitation
        [g] M 9.80665 m/s2 standard acceleration of free fall
        atm n 101325 Pa standard atmosphere
        [ly] M 1 [c].a_j light-year
        gf M 1 g.[g] gram-force
        """

    static let cgs = """
        Ky M 1 cm-1 Kayser
        Gal M 1 cm/s2 Gal
        dyn M 1 g.cm/s2 dyne
        erg M 1 dyn.cm erg
        P M 1 dyn.s/cm2 Poise
        Bi M 10 A Biot
        St M 1 cm2/s Stokes
        Mx M 1e-8 Wb Maxwell
        G M 1e-4 T Gauss
        Oe M 250 /[pi].A/m Oersted
        Gb M 1 Oe.cm Gilbert
        sb M 1 cd/cm2 stilb
        Lmb M 1 cd/cm2/[pi] Lambert
        ph M 1e-4 lx phot
        Ci M 37e9 Bq Curie
        R M 2.58e-4 C/kg Roentgen
        RAD M 100 erg/g radiation absorbed dose
        REM M 1 RAD radiation equivalent man
        """

    static let levels = """
        Np MS:ln 1 1 neper
        B MS:lg 1 1 bel
        B[SPL] MS:lg2 2e-5 Pa bel sound pressure
        B[V] MS:lg2 1 V bel volt
        B[mV] MS:lg2 1 mV bel millivolt
        B[uV] MS:lg2 1 uV bel microvolt
        B[10.nV] MS:lg2 10 nV bel 10 nanovolt
        B[W] MS:lg 1 W bel watt
        B[kW] MS:lg 1 kW bel kilowatt
        """

    static let information = """
        bit_s nS:ld 1 1 bit
        bit MA 1 1 bit
        By M 8 bit byte
        Bd M 1 /s baud
        """

    static let misc = """
        st M 1 m3 stere
        Ao n 0.1 nm Ångström
        b n 100 fm2 barn
        att n 1 kgf/cm2 technical atmosphere
        mho M 1 S mho
        circ n 2 [pi].rad circle
        sph n 4 [pi].sr sphere
        [car_m] n 0.2 g metric carat
        [car_Au] n 1 /24 carat of gold alloys
        [m/s2/Hz^(1/2)] nS:sqrt 1 m2/s4/Hz meter per square seconds per square root of hertz
        [NTU] nA 1 1 Nephelometric Turbidity Unit
        [FNU] nA 1 1 Formazin Nephelometric Unit
        cal_[15] M 4.18580 J calorie at 15 °C
        cal_[20] M 4.18190 J calorie at 20 °C
        cal_m M 4.19002 J mean calorie
        cal_IT M 4.1868 J international table calorie
        cal_th M 4.184 J thermochemical calorie
        cal M 1 cal_th calorie
        [Cal] n 1 kcal_th nutrition label Calories
        tex M 1 g/km tex
        [den] n 1 g/9/km Denier
        m[H2O] M 9.80665 kPa meter of water column
        m[Hg] M 133.3220 kPa meter of mercury column
        eq M 1 mol equivalents
        osm M 1 mol osmole
        [pH] nS:pH 1 mol/l pH
        pH nS:pH 1 mol/l pH
        g% M 1 g/dl gram percent
        [S] n 1 10*-13.s Svedberg unit
        [HPF] nA 1 1 high power field
        [LPF] n 100 [HPF] low power field
        kat M 1 mol/s katal
        U M 1 umol/min Unit
        """
}
