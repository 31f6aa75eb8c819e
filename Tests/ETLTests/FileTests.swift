import Connectors
import CubeModel
import ETL
import OrderedCollections
import TestSupport
import Testing

@Suite("Delimited files") struct FileTests {
  private static let header = "id,name,amount,won,closed,seen\n"
  private static let deals = """
    select id, name, amount, won, closed, seen from star.dim_deal where deal_key > 0 order by id
    """
  private static let rejects = "select line, key, reason, row from meta.reject order by line"

  @Test("values are read as declared, each by its own format")
  func formats() async throws {
    let dialect =
      #"{delimiter: ";", nulls: ["", "n/a"], date_format: dd/mm/yyyy, timestamp_format: "mm/dd/yyyyTHH:MM", time_zone: Europe/London}"#
    try await FileBench.with(dialect: dialect) { files, bench in
      try files.write(
        "id;name;amount;won;closed;seen\n1;Acmee;12.5;Yes;28/02/2025;07/01/2025T12:30\n2;\"n/a\";n/a;0;;\n")
      try await bench.load()
      try await bench.expect(
        Self.deals,
        """
        id | name | amount | won | closed | seen
        1 | Acme | 12.50 | t | 2025-02-28 | 2025-07-01 11:30:00+00
        2 | n/a | - | f | - | -
        """)
    }
  }

  @Test("moments with decimals are read exactly, and a Z behind them means UTC whatever the zone")
  func exactMoments() async throws {
    let dialect = #"{timestamp_format: "yyyy-mm-ddTHH:MM:SS.FFFZ", time_zone: Asia/Shanghai}"#
    try await FileBench.with(dialect: dialect) { files, bench in
      try files.write(
        Self.header + """
          1,zoned,1,,,2025-03-01T10:00:00.125Z
          2,local,1,,,2025-03-01T10:00:00.125
          3,short,1,,,2025-03-01T10:00:00

          """)
      try await bench.load()
      try await bench.expect(
        "select id, seen from star.dim_deal where deal_key > 0 order by id",
        "id | seen\n1 | 2025-03-01 10:00:00.125+00\n2 | 2025-03-01 02:00:00.125+00")
      #expect(
        try await bench.value("select reason from meta.reject")
          == "column 'seen' holds no moment of the form yyyy-mm-ddTHH:MM:SS.FFFZ")
    }
  }

  @Test("columns that are not declared are passed over where that is declared, in any order; so are nulls in quotes")
  func otherColumns() async throws {
    try await FileBench.with(dialect: "{other_columns: pass over, quoted_nulls: true}") { files, bench in
      try files.write(
        #"""
        "seen","Region__c","name","id","amount","won","closed","Note__c","Note__c"
        "","north","one","1","12.5","1","2025-02-28","",""
        "2025-03-01 10:00:00","south","","2","1","0","","a","b","c"

        """#)
      try await bench.load()
      try await bench.expect(
        Self.deals, "id | name | amount | won | closed | seen\n1 | one | 12.50 | t | 2025-02-28 | -")
      #expect(try await bench.value("select reason from meta.reject") == "10 fields where the header has 9")
      try files.write("\"id\",\"nam\",\"amount\",\"won\",\"closed\",\"seen\",\"id\"\n")
      let error = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        error?.sentence
          == "the header does not fit the declaration: column 'name' is missing (the file has 'nam'); "
          + "column 'id' appears more than once")
    }
  }

  @Test("a file in a ZIP archive loads like a plain one")
  func archive() async throws {
    try await FileBench.with { files, bench in
      try ArchiveWriter.write(
        files.folder + "/march.zip", [("march/deal.csv", Array((Self.header + "1,one,1,,,\n").utf8))])
      try await bench.load()
      try await bench.expect("select name from star.dim_deal where deal_key > 0", "name\none")
    }
  }

  @Test("lines that end in a carriage return alone, and a mark that belies the encoding, are told as such")
  func wrongOpenings() async throws {
    try await FileBench.with(dialect: "{encoding: iso-8859-1}") { files, bench in
      try files.write((Self.header + "1,one,1,,,\n").replacing("\n", with: "\r"))
      let lines = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        lines?.sentence == "the lines of the file end in a carriage return alone; convert them to line feeds")
      try files.write([0xEF, 0xBB, 0xBF] + Array(Self.header.utf8))
      let mark = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(mark?.sentence == "the file begins with the mark of UTF-8, but iso-8859-1 is declared")
    }
  }

  @Test("what cannot be read is rejected with its line, its reason and the row as it came, and the rest goes on")
  func badRows() async throws {
    try await FileBench.with { files, bench in
      try files.write(
        Self.header + """
          1,good,1.00,true,2025-03-01,2025-03-01 10:00:00
          x,no number,1,true,2025-03-01,
          3,no day,2,true,2025-02-29,
          4,too wide,1234567.00,maybe,,
          5,too many,1,true,,,
          6,worthless,0,true,,
          7,stray "quote,7,true,,
          8,"open,8,true,,
          1,again,9,true,,
          10,late,10,true,,2025-13-01 00:00:00
          9,torn,9
          """)
      let summary = try await bench.load()
      try await bench.expect(
        "select id, name from star.dim_deal where deal_key > 0 order by 1", "id | name\n1 | good\n7 | stray \"quote")
      try await bench.expect(
        "select line, key, reason from meta.reject order by line",
        """
        line | key | reason
        3  | x | column 'id' holds no whole number of 64 bits
        4  | 3 | column 'closed' holds no day of the form yyyy-mm-dd
        5  | 4 | column 'amount' holds no decimal number of 8 digits with 2 behind the point; column 'won' holds no truth value (true or false, yes or no, 1 or 0)
        6  | - | 7 fields where the header has 6
        7  | 6 | a deal must be worth something
        9  | - | a quote opens on this line and is never closed
        10 | 1 | key 1 appears twice in this load; the first was taken
        11 | 10 | column 'seen' holds no moment of the form yyyy-mm-dd HH:MM:SS
        12 | - | 3 fields where the header has 6
        """)
      #expect(try await bench.value("select row from meta.reject where line = 12") == #""9,torn,9""#)
      #expect(try await bench.value("select row ->> 'closed' from meta.reject where line = 4") == "2025-02-29")
      let counts = try #require(summary.step(.stage, "files.deal")?.counts)
      #expect(counts.came == 11 && counts.rejected == 9 && counts.inserted == 2)
    }
  }

  @Test("a file that was read with torn lines deletes nothing")
  func tornFileDeletesNothing() async throws {
    try await FileBench.with { files, bench in
      try files.write(Self.header + "1,one,1,,,\n2,two,2,,,\n")
      try await bench.load()
      try files.write(Self.header + "1,one,1,,,\n2,tw")
      let summary = try await bench.load()
      #expect(
        summary.remarks == [
          "files.deal: 1 row could not be taken apart, so that missing rows were not taken for deleted"
        ])
      try await bench.expect(
        "select id, plumb_is_gone as gone from staging.files_deal order by 1", "id | gone\n1 | f\n2 | f")
      try files.write(Self.header + "1,one,1,,,\n")
      try await bench.load()
      try await bench.expect(
        "select id, plumb_is_gone as gone from staging.files_deal order by 1", "id | gone\n1 | f\n2 | t")
    }
  }

  @Test("a file that broke off behind its header deletes nothing")
  func emptyFileDeletesNothing() async throws {
    try await FileBench.with { files, bench in
      try files.write(Self.header + "1,one,1,,,\n2,two,2,,,\n")
      try await bench.load()
      try files.write(Self.header)
      let summary = try await bench.load()
      #expect(summary.remarks == ["files.deal: no row came, so that missing rows were not taken for deleted"])
      try await bench.expect(
        "select id, plumb_is_gone as gone from staging.files_deal order by 1", "id | gone\n1 | f\n2 | f")
    }
  }

  @Test("a byte that the encoding does not have costs its row")
  func wrongEncoding() async throws {
    try await FileBench.with { files, bench in
      try files.write(Array(Self.header.utf8) + Array("1,caf".utf8) + [0xE9] + Array(",1,,,\n2,客户,2,,,\n".utf8))
      try await bench.load()
      try await bench.expect(
        Self.rejects,
        "line | key | reason | row\n2 | - | column 'name' holds the byte \\xE9, which is not utf-8 | \"1,caf\\\\xE9,1,,,\""
      )
      try await bench.expect("select name from star.dim_deal where deal_key > 0", "name\n客户")
    }
    try await FileBench.with(dialect: "{encoding: windows-1252}") { files, bench in
      try files.write(Array(Self.header.utf8) + Array("1,caf".utf8) + [0xE9, 0x80] + Array(",1,,,\n".utf8))
      try await bench.load()
      try await bench.expect("select name from star.dim_deal where deal_key > 0", "name\ncafé€")
    }
  }

  @Test("a byte-order mark is passed over, and UTF-16 is named as such")
  func byteOrderMark() async throws {
    try await FileBench.with { files, bench in
      try files.write([0xEF, 0xBB, 0xBF] + Array((Self.header + "1,one,1,,,\n").utf8))
      try await bench.load()
      try await bench.expect("select name from star.dim_deal where deal_key > 0", "name\none")
      try files.write([0xFF, 0xFE, 0x69, 0x00])
      let error = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(error?.sentence == "the file is UTF-16, but utf-8 is declared; convert it")
    }
  }

  @Test("a wrong header, a missing file and a missing folder each give a sentence, and nothing is lost")
  func wrongFiles() async throws {
    try await FileBench.with { files, bench in
      try files.write(Self.header + "1,one,1,,,\n")
      try await bench.load()
      try files.write("id,nam,amount,won,closed,seen,extra\n")
      let header = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        header?.sentence
          == "the header does not fit the declaration: column 'name' is missing (the file has 'nam'); column 'nam' is not declared; column 'extra' is not declared"
      )
      try files.write(Self.header, to: "deals.csv")
      let model = bench.model
      bench.model.sources["files"]?.tables["deal"]?.location = "deal_s.csv"
      let missing = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(missing?.sentence == "there is no such file for table 'deal'. Did you mean 'deals.csv'?")
      bench.model = model
      try await bench.expect("select name from star.dim_deal where deal_key > 0", "name\none")
      try await bench.expect("select status from meta.run order by run_id", "status\ndone\nfailed\nfailed")
    }
  }

  @Test("a changed file changes what it changes, whatever line it stands on")
  func change() async throws {
    try await FileBench.with { files, bench in
      try files.write(Self.header + "1,one,1,,,\n2,two,2,,,\n")
      try await bench.load()
      try files.write(Self.header + "2,zwei,2,,,\n1,one,1,,,\n3,three,3,,,\n")
      let summary = try await bench.load()
      let counts = try #require(summary.step(.stage, "files.deal")?.counts)
      #expect(counts.unchanged == 1 && counts.changed == 1 && counts.inserted == 1)
      try await bench.expect(
        "select id, name, loaded_run, changed_run from star.dim_deal where deal_key > 0 order by id",
        "id | name | loaded_run | changed_run\n1 | one | 1 | 1\n2 | zwei | 1 | 2\n3 | three | 2 | 2")
    }
  }

  @Test("a file with change marks may hold the changes only")
  func deltaFile() async throws {
    try await FileBench.with(changes: "{mark: seen}") { files, bench in
      try files.write(Self.header + "1,one,1,,,2025-03-01 10:00:00\n2,two,2,,,2025-03-01 11:00:00\n")
      #expect(try await bench.load().asOf == "2025-03-01T11:00:00Z")
      try files.write(Self.header + "2,old,2,,,2025-03-02 09:00:00\n2,zwei,2,,,2025-03-02 10:00:00\n")
      #expect(try await bench.load().asOf == "2025-03-02T10:00:00Z")
      try await bench.expect(
        "select id, name from star.dim_deal where deal_key > 0 order by 1", "id | name\n1 | one\n2 | zwei")
      try await bench.expect(
        "select line, reason from meta.reject",
        "line | reason\n2 | key 2 appears twice in this load; the one with the latest change mark was taken")
    }
  }

  @Test("names with quotes, brackets, semicolons and Chinese pass unharmed")
  func names() async throws {
    try await FileBench.with { files, bench in
      let names = [
        "O'Brien \"& Sons\"", "[Tier].[A]]", "a;drop table x;--", "客户；（一）", "back\\slash\tand tab", "{curly}",
      ]
      let lines = names.enumerated().map { "\($0 + 1),\"\($1.replacing("\"", with: "\"\""))\",1,,," }
      try files.write(Self.header + lines.joined(separator: "\n"))
      try await bench.load()
      let found = try await bench.table("select name from star.dim_deal where deal_key > 0 order by id")
      #expect(found.rows.map { $0[0] } == names)
    }
  }
}
