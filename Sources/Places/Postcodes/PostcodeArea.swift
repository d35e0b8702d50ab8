package import DirectoryModel

/// One of the areas that begin postcodes: `LU`.
package struct PostcodeArea: Hashable, Sendable {
    /// Its letters.
    package let letters: String
    /// The mean of the middles of its outcodes.
    package let coordinate: Coordinate
    /// The distance from there to the middle of its farthest outcode, in whole kilometres, rounded up.
    package let reachKilometres: Int

    /// The area of some letters; `nil` where there is none.
    package static func named(_ letters: String) -> PostcodeArea? { byLetters[letters] }

    /// All areas, in the order of their letters.
    package static let all: [PostcodeArea] = table.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: " ")
        guard fields.count == 4, let latitude = Double(fields[1]), let longitude = Double(fields[2]),
            let coordinate = Coordinate(latitude: latitude, longitude: longitude), let reach = Int(fields[3])
        else { return nil }
        return PostcodeArea(letters: String(fields[0]), coordinate: coordinate, reachKilometres: reach)
    }

    private static let byLetters = Dictionary(all.map { ($0.letters, $0) }, uniquingKeysWith: { first, _ in first })

    /// Letters, latitude, longitude, reach; a test derives them again from the outcodes of the gazetteer that ships.
    private static let table = """
        AB 57.26 -2.44 56
        AL 51.78 -0.27 9
        B 52.46 -1.88 33
        BA 51.16 -2.46 28
        BB 53.79 -2.32 17
        BD 53.82 -1.82 42
        BH 50.75 -1.9 19
        BL 53.59 -2.41 9
        BN 50.83 -0.13 33
        BR 51.39 0.05 9
        BS 51.43 -2.65 26
        BT 54.61 -6.38 95
        CA 54.65 -3.16 56
        CB 52.2 0.2 23
        CF 51.55 -3.35 26
        CH 53.31 -3.03 22
        CM 51.75 0.36 35
        CO 51.9 0.96 26
        CR 51.35 -0.1 8
        CT 51.24 1.23 22
        CV 52.37 -1.49 36
        CW 53.15 -2.45 18
        DA 51.44 0.21 13
        DD 56.55 -2.82 33
        DE 52.93 -1.5 34
        DG 55.06 -3.7 87
        DH 54.83 -1.59 17
        DL 54.53 -1.66 29
        DN 53.55 -0.64 40
        DT 50.75 -2.53 30
        DY 52.45 -2.2 20
        E 51.54 -0.01 10
        EC 51.52 -0.1 2
        EH 55.91 -3.18 42
        EN 51.69 -0.08 10
        EX 50.84 -3.7 59
        FK 56.16 -3.98 50
        FY 53.84 -3.02 10
        G 55.87 -4.27 35
        GL 51.82 -2.22 42
        GU 51.22 -0.72 30
        GY 49.53 -2.46 14
        HA 51.59 -0.34 7
        HD 53.64 -1.79 9
        HG 54.04 -1.54 14
        HP 51.72 -0.7 22
        HR 52.09 -2.74 24
        HS 57.7 -6.98 87
        HU 53.77 -0.35 26
        HX 53.71 -1.9 8
        IG 51.59 0.07 7
        IM 54.21 -4.49 28
        IP 52.22 1.1 49
        IV 57.53 -4.82 108
        JE 49.19 -2.11 2
        KA 55.6 -4.65 45
        KT 51.36 -0.34 13
        KW 58.42 -3.48 74
        KY 56.17 -3.18 31
        L 53.44 -2.93 20
        LA 54.21 -2.97 34
        LD 52.19 -3.37 27
        LE 52.63 -1.13 30
        LL 53.11 -3.97 69
        LN 53.27 -0.28 37
        LS 53.82 -1.55 21
        LU 51.9 -0.49 12
        M 53.48 -2.27 16
        ME 51.33 0.58 23
        MK 52.06 -0.7 25
        ML 55.76 -3.92 30
        N 51.59 -0.12 7
        NE 55.06 -1.69 61
        NG 53.01 -1.05 44
        NN 52.29 -0.83 36
        NP 51.7 -3.02 24
        NR 52.67 1.28 43
        NW 51.56 -0.2 7
        OL 53.58 -2.12 15
        OX 51.79 -1.27 32
        PA 56.09 -5.44 100
        PE 52.69 0.04 56
        PH 56.79 -4.4 132
        PL 50.46 -4.41 41
        PO 50.78 -1.11 33
        PR 53.73 -2.74 22
        RG 51.39 -1.05 32
        RH 51.12 -0.19 29
        RM 51.55 0.22 15
        S 53.39 -1.42 25
        SA 51.84 -4.34 50
        SE 51.46 -0.03 11
        SG 51.95 -0.16 22
        SK 53.38 -2.09 21
        SL 51.52 -0.63 13
        SM 51.36 -0.19 5
        SN 51.51 -1.88 27
        SO 50.95 -1.39 25
        SP 51.1 -1.83 33
        SR 54.88 -1.39 14
        SS 51.57 0.6 14
        ST 52.95 -2.14 27
        SW 51.47 -0.16 9
        SY 52.63 -3.15 69
        TA 51.03 -3.0 40
        TD 55.67 -2.51 35
        TF 52.69 -2.47 24
        TN 51.07 0.45 38
        TQ 50.43 -3.65 24
        TR 50.17 -5.43 72
        TS 54.59 -1.23 25
        TW 51.45 -0.4 11
        UB 51.53 -0.42 9
        W 51.51 -0.19 11
        WA 53.39 -2.6 19
        WC 51.52 -0.12 2
        WD 51.67 -0.39 9
        WF 53.69 -1.5 17
        WN 53.53 -2.64 9
        WR 52.17 -2.2 30
        WS 52.64 -1.95 14
        WV 52.58 -2.19 20
        YO 54.08 -0.85 46
        ZE 60.12 -1.23 27
        """
}
