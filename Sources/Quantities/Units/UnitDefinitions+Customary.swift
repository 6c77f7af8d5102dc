extension UnitDefinitions {
    /// Customary units (international, US and British survey, volumes, masses, typography) and clinical ones.
    static var customary: [String] { [lengths, survey, volumes, masses, type, clinical, arbitrary] }

    static let lengths = """
        [in_i] n 2.54 cm inch
        [ft_i] n 12 [in_i] foot
        [yd_i] n 3 [ft_i] yard
        [mi_i] n 5280 [ft_i] mile
        [fth_i] n 6 [ft_i] fathom
        [nmi_i] n 1852 m nautical mile
        [kn_i] n 1 [nmi_i]/h knot
        [sin_i] n 1 [in_i]2 square inch
        [sft_i] n 1 [ft_i]2 square foot
        [syd_i] n 1 [yd_i]2 square yard
        [cin_i] n 1 [in_i]3 cubic inch
        [cft_i] n 1 [ft_i]3 cubic foot
        [cyd_i] n 1 [yd_i]3 cubic yard
        [bf_i] n 144 [in_i]3 board foot
        [cr_i] n 128 [ft_i]3 cord
        [mil_i] n 0.001 [in_i] mil
        [cml_i] n 1 [pi]/4.[mil_i]2 circular mil
        [hd_i] n 4 [in_i] hand
        [smoot] n 67 [in_i] Smoot
        [mesh_i] n 1 /[in_i] mesh
        """

    static let survey = """
        [ft_us] n 1200 m/3937 foot
        [yd_us] n 3 [ft_us] yard
        [in_us] n 1 [ft_us]/12 inch
        [rd_us] n 16.5 [ft_us] rod
        [ch_us] n 4 [rd_us] Gunter's chain
        [lk_us] n 1 [ch_us]/100 link for Gunter's chain
        [rch_us] n 100 [ft_us] Ramden's chain
        [rlk_us] n 1 [rch_us]/100 link for Ramden's chain
        [fth_us] n 6 [ft_us] fathom
        [fur_us] n 40 [rd_us] furlong
        [mi_us] n 8 [fur_us] mile
        [acr_us] n 160 [rd_us]2 acre
        [srd_us] n 1 [rd_us]2 square rod
        [smi_us] n 1 [mi_us]2 square mile
        [sct] n 1 [mi_us]2 section
        [twp] n 36 [sct] township
        [mil_us] n 0.001 [in_us] mil
        [in_br] n 2.539998 cm inch
        [ft_br] n 12 [in_br] foot
        [rd_br] n 16.5 [ft_br] rod
        [ch_br] n 4 [rd_br] Gunter's chain
        [lk_br] n 1 [ch_br]/100 link for Gunter's chain
        [fth_br] n 6 [ft_br] fathom
        [pc_br] n 2.5 [ft_br] pace
        [yd_br] n 3 [ft_br] yard
        [mi_br] n 5280 [ft_br] mile
        [nmi_br] n 6080 [ft_br] nautical mile
        [kn_br] n 1 [nmi_br]/h knot
        [acr_br] n 4840 [yd_br]2 acre
        """

    static let volumes = """
        [gal_us] n 231 [in_i]3 Queen Anne's wine gallon
        [bbl_us] n 42 [gal_us] barrel
        [qt_us] n 1 [gal_us]/4 quart
        [pt_us] n 1 [qt_us]/2 pint
        [gil_us] n 1 [pt_us]/4 gill
        [foz_us] n 1 [gil_us]/4 fluid ounce
        [fdr_us] n 1 [foz_us]/8 fluid dram
        [min_us] n 1 [fdr_us]/60 minim
        [crd_us] n 128 [ft_i]3 cord
        [bu_us] n 2150.42 [in_i]3 bushel
        [gal_wi] n 1 [bu_us]/8 historical winchester gallon
        [pk_us] n 1 [bu_us]/4 peck
        [dqt_us] n 1 [pk_us]/8 dry quart
        [dpt_us] n 1 [dqt_us]/2 dry pint
        [tbs_us] n 1 [foz_us]/2 tablespoon
        [tsp_us] n 1 [tbs_us]/3 teaspoon
        [cup_us] n 16 [tbs_us] cup
        [foz_m] n 30 mL metric fluid ounce
        [cup_m] n 240 mL metric cup
        [tsp_m] n 5 mL metric teaspoon
        [tbs_m] n 15 mL metric tablespoon
        [gal_br] n 4.54609 l gallon
        [pk_br] n 2 [gal_br] peck
        [bu_br] n 4 [pk_br] bushel
        [qt_br] n 1 [gal_br]/4 quart
        [pt_br] n 1 [qt_br]/2 pint
        [gil_br] n 1 [pt_br]/4 gill
        [foz_br] n 1 [gil_br]/5 fluid ounce
        [fdr_br] n 1 [foz_br]/8 fluid dram
        [min_br] n 1 [fdr_br]/60 minim
        [drp] n 1 ml/20 drop
        """

    static let masses = """
        [gr] n 64.79891 mg grain
        [lb_av] n 7000 [gr] pound
        [oz_av] n 1 [lb_av]/16 ounce
        [dr_av] n 1 [oz_av]/16 dram
        [scwt_av] n 100 [lb_av] short hundredweight
        [lcwt_av] n 112 [lb_av] long hundredweight
        [ston_av] n 20 [scwt_av] short ton
        [lton_av] n 20 [lcwt_av] long ton
        [stone_av] n 14 [lb_av] stone
        [pwt_tr] n 24 [gr] pennyweight
        [oz_tr] n 20 [pwt_tr] ounce
        [lb_tr] n 12 [oz_tr] pound
        [sc_ap] n 20 [gr] scruple
        [dr_ap] n 3 [sc_ap] dram
        [oz_ap] n 8 [dr_ap] ounce
        [lb_ap] n 12 [oz_ap] pound
        [oz_m] n 28 g metric ounce
        [lbf_av] n 1 [lb_av].[g] pound force
        [psi] n 1 [lbf_av]/[in_i]2 pound per square inch
        [HP] n 550 [ft_i].[lbf_av]/s horsepower
        [degF] nS:offset:459.67 5 K/9 degree Fahrenheit
        [degR] n 5 K/9 degree Rankine
        [degRe] nS:offset:218.52 5 K/4 degree Réaumur
        [Btu_39] n 1.05967 kJ British thermal unit at 39 °F
        [Btu_59] n 1.05480 kJ British thermal unit at 59 °F
        [Btu_60] n 1.05468 kJ British thermal unit at 60 °F
        [Btu_m] n 1.05587 kJ mean British thermal unit
        [Btu_IT] n 1.05505585262 kJ international table British thermal unit
        [Btu_th] n 1.054350 kJ thermochemical British thermal unit
        [Btu] n 1 [Btu_th] British thermal unit
        [in_i'H2O] n 1 m[H2O].[in_i]/m inch of water column
        [in_i'Hg] n 1 m[Hg].[in_i]/m inch of mercury column
        """

    static let type = """
        [lne] n 1 [in_i]/12 line
        [pnt] n 1 [lne]/6 point
        [pca] n 12 [pnt] pica
        [pnt_pr] n 0.013837 [in_i] Printer's point
        [pca_pr] n 12 [pnt_pr] Printer's pica
        [pied] n 32.48 cm pied
        [pouce] n 1 [pied]/12 pouce
        [ligne] n 1 [pouce]/12 ligne
        [didot] n 1 [ligne]/6 didot
        [cicero] n 12 [didot] cicero
        """

    static let clinical = """
        [PRU] n 1 mm[Hg].s/ml peripheral vascular resistance unit
        [wood'U] n 1 mm[Hg].min/L Wood unit
        [diop] n 1 /m diopter
        [p'diop] nS:tan 1 rad prism diopter
        %[slope] nS:tan 1 rad percent of slope
        [Ch] n 1 mm/3 Charrière
        [hnsf'U] nA 1 1 Hounsfield unit
        [MET] n 3.5 mL/min/kg metabolic equivalent
        [hp'_X] nS:hpX 1 1 homeopathic potency of decimal series (retired)
        [hp'_C] nS:hpC 1 1 homeopathic potency of centesimal series (retired)
        [hp'_M] nS:hpM 1 1 homeopathic potency of millesimal series (retired)
        [hp'_Q] nS:hpQ 1 1 homeopathic potency of quintamillesimal series (retired)
        [hp_X] nA 1 1 homeopathic potency of decimal hahnemannian series
        [hp_C] nA 1 1 homeopathic potency of centesimal hahnemannian series
        [hp_M] nA 1 1 homeopathic potency of millesimal hahnemannian series
        [hp_Q] nA 1 1 homeopathic potency of quintamillesimal hahnemannian series
        [kp_X] nA 1 1 homeopathic potency of decimal korsakovian series
        [kp_C] nA 1 1 homeopathic potency of centesimal korsakovian series
        [kp_M] nA 1 1 homeopathic potency of millesimal korsakovian series
        [kp_Q] nA 1 1 homeopathic potency of quintamillesimal korsakovian series
        """

    static let arbitrary = """
        [iU] MA 1 1 international unit
        [IU] M 1 [iU] international unit
        [arb'U] nA 1 1 arbitrary unit
        [USP'U] nA 1 1 United States Pharmacopeia unit
        [GPL'U] nA 1 1 GPL unit
        [MPL'U] nA 1 1 MPL unit
        [APL'U] nA 1 1 APL unit
        [beth'U] nA 1 1 Bethesda unit
        [anti'Xa'U] nA 1 1 anti factor Xa unit
        [todd'U] nA 1 1 Todd unit
        [dye'U] nA 1 1 Dye unit
        [smgy'U] nA 1 1 Somogyi unit
        [bdsk'U] nA 1 1 Bodansky unit
        [ka'U] nA 1 1 King-Armstrong unit
        [knk'U] nA 1 1 Kunkel unit
        [mclg'U] nA 1 1 Mac Lagan unit
        [tb'U] nA 1 1 tuberculin unit
        [CCID_50] nA 1 1 50% cell culture infectious dose
        [TCID_50] nA 1 1 50% tissue culture infectious dose
        [EID_50] nA 1 1 50% embryo infectious dose
        [PFU] nA 1 1 plaque forming units
        [FFU] nA 1 1 focus forming units
        [CFU] nA 1 1 colony forming units
        [IR] nA 1 1 index of reactivity
        [BAU] nA 1 1 bioequivalent allergen unit
        [AU] nA 1 1 allergen unit
        [Amb'a'1'U] nA 1 1 allergen unit for Ambrosia artemisiifolia
        [PNU] nA 1 1 protein nitrogen unit
        [Lf] nA 1 1 Limit of flocculation
        [D'ag'U] nA 1 1 D-antigen unit
        [FEU] nA 1 1 fibrinogen equivalent unit
        [ELU] nA 1 1 ELISA unit
        [EU] nA 1 1 Ehrlich unit
        """
}
