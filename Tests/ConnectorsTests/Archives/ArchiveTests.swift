import Foundation
import TestSupport
import Testing

@testable import Connectors

@Suite("Files in ZIP archives") struct ArchiveTests {
  private static let table = RequestedTable(
    name: "deal", location: "deal.csv", columns: [.init("id", .integer), .init("name", .text)])
  private static let text = Array("id,name\n1,one\n2,two\n".utf8)

  /// Reads the table from a folder as the connector would.
  private func rows(in folder: String, layout: FolderLayout = .files) throws -> [[String]] {
    let places = try FolderContents(path: folder, layout: layout).places(of: Self.table)
    var rows: [[String]] = []
    for place in places {
      var file = DelimitedFile(try place.bytes(), delimiter: UInt8(ascii: ","))
      while let part = try file.next() {
        guard case .record = part else { continue }
        rows.append(
          file.scanner.fields.map { field in
            FieldTranscoder(encoding: .utf8).readable(file.bytes, field.start..<field.end)
          })
      }
    }
    return rows
  }

  @Test(
    "an entry is found in an archive of the folder, below folders of its own, or in the archive that is named itself")
  func places() throws {
    let scratch = try ScratchFolder(named: "zip").path
    try ArchiveWriter.write(scratch + "/a.zip", [("export/2025/deal.csv", Self.text), ("other.csv", [])])
    let expected = [["id", "name"], ["1", "one"], ["2", "two"]]
    #expect(try rows(in: scratch) == expected)
    #expect(try rows(in: scratch + "/a.zip") == expected)
    // A plain file is nearer than one that is packed away.
    try Data("id,name\n3,plain\n".utf8).write(to: URL(filePath: scratch + "/deal.csv"))
    #expect(try rows(in: scratch).last == ["3", "plain"])
  }

  @Test("stored and deflated entries read alike, also large ones")
  func packings() throws {
    let scratch = try ScratchFolder(named: "zip").path
    let large = Array(("id,name\n" + (0..<50_000).map { "\($0),row \($0 &* 2_654_435_761)\n" }.joined()).utf8)
    for packing in [ArchiveWriter.Packing.stored, .deflated] {
      try ArchiveWriter.write(scratch + "/a.zip", [("deal.csv", large)], packing: packing)
      #expect(try rows(in: scratch).count == 50_001)
    }
  }

  @Test("an archive with the 64-bit directory of large ones is read")
  func zip64() throws {
    let archive = try #require(
      Data(
        base64Encoded: """
          UEsDBC0AAAAAAEwJd11p8yND//////////8IADAAZGVhbC5jc3ZVVAkAA3+SA2t/kgNrdXgLAAEEAAAAAAQAAAAAAQAQABQAAAAAAAAAFAAA\
          AAAAAABpZCxuYW1lCjEsb25lCjIsdHdvClBLAQIeAy0AAAAAAEwJd11p8yNDFAAAAP////8IACQAAAAAAAEAAACkgQAAAABkZWFsLmNzdlVU\
          BQADf5IDa3V4CwABBAAAAAAEAAAAAAEACAAUAAAAAAAAAFBLBgYsAAAAAAAAAB4DLQAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAABaAAAAAAAA\
          AGoAAAAAAAAAUEsGBwAAAADEAAAAAAAAAAEAAABQSwUGAAAAAAEAAQBaAAAA/////wAA
          """))
    let scratch = try ScratchFolder(named: "zip").path
    try archive.write(to: URL(filePath: scratch + "/a.zip"))
    #expect(try rows(in: scratch) == [["id", "name"], ["1", "one"], ["2", "two"]])
  }

  @Test(
    "what cannot be unpacked is refused in a sentence: encrypted, cut off, damaged, packed by another method, no archive"
  )
  func refusals() throws {
    let scratch = try ScratchFolder(named: "zip").path
    let path = scratch + "/a.zip"
    try ArchiveWriter.write(path, [("deal.csv", Self.text)], packing: .encrypted("x"))
    #expect(sentence(scratch) == "the file is encrypted; unpack the archive with its password first")

    try ArchiveWriter.write(path, [("deal.csv", Self.text)], packing: .stored)
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    #expect(sentence(scratch)?.hasPrefix("the file cannot be read as a ZIP archive (") == true)

    var damaged = whole
    let place = try #require(damaged.firstRange(of: Data("one".utf8)))
    damaged[place.lowerBound] = UInt8(ascii: "O")
    try damaged.write(to: URL(filePath: path))
    #expect(sentence(scratch)?.hasPrefix("the bytes cannot be unpacked to their end (") == true)

    var foreign = whole
    // The method stands 8 bytes behind a local header's signature, 10 behind that in the directory.
    for (signature, offset) in [(Data([0x50, 0x4B, 3, 4]), 8), (Data([0x50, 0x4B, 1, 2]), 10)] {
      let header = try #require(foreign.firstRange(of: signature))
      foreign[header.lowerBound + offset] = 97
    }
    try foreign.write(to: URL(filePath: path))
    #expect(sentence(scratch) == "the file is packed by method 97, which is not known here; pack it by 'deflate'")

    try Data("no archive".utf8).write(to: URL(filePath: path))
    #expect(sentence(scratch)?.hasPrefix("the file cannot be read as a ZIP archive (") == true)
    #expect(sentence(scratch + "/none") == "there is no such folder")
    try Data().write(to: URL(filePath: scratch + "/note.txt"))
    #expect(sentence(scratch + "/note.txt") == "this is neither a folder nor a ZIP archive")
  }

  @Test("a file that stands in two archives is asked about, not guessed at")
  func ambiguous() throws {
    let scratch = try ScratchFolder(named: "zip").path
    try ArchiveWriter.write(scratch + "/a.zip", [("deal.csv", Self.text)])
    try ArchiveWriter.write(scratch + "/b.zip", [("deal.csv", Self.text)])
    #expect(
      sentence(scratch)
        == "the file stands in more than one archive (\(scratch)/a.zip:deal.csv and \(scratch)/b.zip:deal.csv); "
        + "which one is meant?")
  }

  private func sentence(_ folder: String) -> String? {
    do {
      _ = try rows(in: folder)
      return nil
    } catch let error as ConnectorError {
      return error.sentence
    } catch {
      return "\(error)"
    }
  }
}
