internal import Foundation

/// By how much the clock on a wall is ahead of UTC, over some days.
struct Offsets {
  /// A time in which the clock is ahead by the same number of seconds.
  private struct Stretch {
    var moments: Range<Int>
    var offset: Int
  }

  private var stretches: [Stretch] = []

  /// Reads the offsets of a time zone.
  ///
  /// - Parameter days: numbers of days since 1970-01-01.
  init(zone: TimeZone, days: ClosedRange<Int>) {
    func offset(at moment: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    }
    var start = (days.lowerBound - 2) * 86_400
    let end = (days.upperBound + 3) * 86_400
    var current = offset(at: start)
    for next in stride(from: start + 86_400, through: end, by: 86_400) where offset(at: next) != current {
      var (before, after) = (next - 86_400, next)
      while after - before > 1 {
        let middle = (before + after) / 2
        if offset(at: middle) == current { before = middle } else { after = middle }
      }
      stretches.append(Stretch(moments: start..<after, offset: current))
      (start, current) = (after, offset(at: next))
    }
    stretches.append(Stretch(moments: start..<end, offset: current))
  }

  /// The moments at which the wall shows times in some spans; spans in order, none of which touches the next.
  func moments(ofWall spans: [Range<Int>]) -> [Range<Int>] {
    stretches.flatMap { stretch in
      spans.lazy.map { span in
        (span.lowerBound - stretch.offset..<span.upperBound - stretch.offset).clamped(to: stretch.moments)
      }.filter { !$0.isEmpty }
    }.merged()
  }

  /// The first moment at which the wall shows a time, or has jumped over it.
  func moment(ofWall time: Int) -> Int {
    for stretch in stretches {
      let moment = time - stretch.offset
      if moment < stretch.moments.upperBound { return max(moment, stretch.moments.lowerBound) }
    }
    return time
  }
}
