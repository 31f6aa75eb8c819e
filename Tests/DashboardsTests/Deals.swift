import CubeTestSupport
import Measurement

/// Three years of deals for the small page: a few a month, won a little more often later on, with a hole in one month.
enum Deals {
  static let rows: [RowStore.Row] = (0..<34).flatMap { index -> [RowStore.Row] in
    let month = Month(year: 2023, number: 9).advanced(by: index)
    guard index != 20 else { return [] }
    return (0..<12).map { number in
      DealModel.deal(
        month.firstDay.advanced(by: number * 2).description, customer: number, tier: number % 4 == 0 ? "A" : "B",
        sector: number == 11 ? nil : number % 6 == 0 ? "Health <& \"Care\">" : "Rail",
        won: number % 12 < (index < 12 ? 5 : 8), pence: Int64(90_00 + (index * 7 + number * 13) % 40 * 100),
        days: Int64(60 - index / 2 + number))
    }
  }
}
