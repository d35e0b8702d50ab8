/// The Hilbert curve: a walk through a square that keeps near places near.
///
/// Hilbert, "Über die stetige Abbildung einer Linie auf ein Flächenstück", Mathematische Annalen 38, 1891; the step for a pair
/// of bits after Warren, "Hacker's Delight", 2nd edition, 2012, section 16-2.
enum HilbertCurve {
    /// How many steps of the walk there are to a cell of a square of 65,536 by 65,536.
    static func steps(x: UInt16, y: UInt16) -> UInt32 {
        var x = UInt32(x)
        var y = UInt32(y)
        var steps: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side > 0 ? 1 : 0
            let up: UInt32 = y & side > 0 ? 1 : 0
            steps += side * side * ((3 * right) ^ up)
            if up == 0 {
                if right == 1 {
                    x = 0xFFFF - x
                    y = 0xFFFF - y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return steps
    }
}
