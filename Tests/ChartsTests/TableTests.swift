import Testing

@testable import Charts

@Suite("The figures behind a chart")
struct TableTests {
  @Test("a line chart has a row a date and a column a series, intervals beside")
  func line() throws {
    let many = try Gallery.chart("line-many-series").table
    #expect(
      many.columns.map(\.caption)
        == ["Period", "EMEA", "Americas", "Asia Pacific", "Greater China and Mongolia", "Average"])
    #expect(many.columns.map(\.isNumeric) == [false, true, true, true, true, true])
    #expect(many.rows.count == 36)
    #expect(many.rows[20] == ["Sep 2024", "£1.6M", "£1.6M", "–", "£500.0K", "£1.2M"])
    let banded = try Gallery.chart("line-band-rules-events").table
    #expect(banded.columns.map(\.caption) == ["Period", "Win rate", "Win rate (95% interval)"])
    #expect(banded.rows[0] == ["Jan 2023", "24.0%", "22.0% – 26.0%"])
  }

  @Test("a bar chart has a row a bar in the order drawn, bars without a value last")
  func bars() throws {
    let table = try Gallery.chart("bar-intervals").table
    #expect(table.columns.map(\.caption) == ["Category", "Value", "95% interval", "before go-live", "Note"])
    #expect(table.rows[1] == ["London", "8.4", "8.1 – 8.7", "7.9", "n = 212"])
    #expect(table.rows[4] == ["Lagos", "–", "–", "–", "n = 3"])
    let sixty = try Gallery.chart("bar-sixty").table.rows.compactMap { Int($0[1]) }
    #expect(sixty.count == 60 && sixty == sixty.sorted())
  }

  @Test("a funnel has a row a stage with both shares, and no share of nothing")
  func funnel() throws {
    let table = try Gallery.chart("funnel").table
    #expect(table.rows[2] == ["Proposal sent", "1,833", "44%", "15%"])
    #expect(table.rows[0] == ["Lead", "12,480", "–", "–"])
    #expect(try Gallery.chart("funnel-odd").table.rows[1][2...] == ["–", "–"])
  }

  @Test("a star has a row a role, and its words tell grain, dimensions and which of them keep versions")
  func star() throws {
    let star = try Gallery.chart("star")
    #expect(star.table.rows[2] == ["Customer", "Customer", "keeps versions"])
    #expect(
      star.textAlternative
        == "Opportunities. Diagram of facts with 5 dimensions around them. One opportunity, in its present state; every "
        + "past state is kept. Created on: Date; Closed on: Date; Customer: Customer (keeps versions); Owner: Employee; "
        + "Office: Office, with its country, region and the wave of the roll-out.")
  }

  @Test("every row has one text a column", arguments: try Gallery.exhibits())
  func shape(exhibit: Gallery.Exhibit) {
    let table = exhibit.chart.table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(Set(table.columns.map(\.caption)).count == table.columns.count)
  }
}
