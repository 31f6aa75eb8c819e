import Foundation
import Testing

@testable import Connectors

@Suite("Reading JSON") struct JSONScannerTests {
  private func read(_ text: String) throws -> JSONNode { try JSONScanner.node(of: Array(text.utf8)) }

  private func mistake(_ text: String) -> JSONMistake? {
    do throws(JSONMistake) {
      _ = try JSONScanner.node(of: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("numbers stay what they were, digit for digit")
  func numbers() throws {
    for text in ["0", "-0", "12345678901234567890.120", "1e3", "-1.5E-7", "0.1", "9007199254740993"] {
      #expect(try read(text) == .number(text))
    }
    for text in ["01", "1.", ".5", "+1", "-", "1e", "0x1", "NaN", "Infinity"] {
      #expect(mistake(text) != nil, "\(text)")
    }
  }

  @Test("texts are unescaped; half a pair of surrogates is the replacement character")
  func texts() throws {
    #expect(try read(#""a\"b\\c\/d\b\f\n\r\t""#) == .string("a\"b\\c/d\u{8}\u{C}\n\r\t"))
    #expect(try read(#""\u00e9\u5ba2\ud83d\ude00""#) == .string("é客😀"))
    #expect(try read(#""\ud83dx\ude00""#) == .string("\u{FFFD}x\u{FFFD}"))
    #expect(try read("\"客户 😀\"") == .string("客户 😀"))
    for text in ["\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"a\nb\""] { #expect(mistake(text) != nil, "\(text)") }
    #expect(throws: JSONMistake.self) { try JSONScanner.node(of: [0x22, 0xC3, 0x22]) }
  }

  @Test("lists and objects nest, spaces between their parts mean nothing")
  func nesting() throws {
    let node = try read(" {\"a\" : [ 1 , {\"b\":null} , true ] ,\r\n\t\"c\":{}, \"d\":[]} ")
    #expect(node.json == #"{"a":[1,{"b":null},true],"c":{},"d":[]}"#)
    #expect(JSONPath("a.1.b").value(in: node) == .null)
    #expect(JSONPath("a.0").value(in: node) == .number("1"))
    #expect(JSONPath("a.3").value(in: node) == nil)
    #expect(JSONPath("a.b").value(in: node) == nil)
    #expect(JSONPath("x.y").value(in: try read(#"{"x.y": 1, "x": {"y": 2}}"#)) == .number("1"))
  }

  @Test("a mistake has its place")
  func places() {
    #expect(mistake("{\"a\" 1}") == JSONMistake(offset: 5, reason: "a colon is expected"))
    #expect(mistake("[1 2]") == JSONMistake(offset: 3, reason: "a comma or the list's end is expected"))
    #expect(mistake("[1] x") == JSONMistake(offset: 4, reason: "something follows the value"))
    #expect(mistake("<html>") == JSONMistake(offset: 0, reason: "no value begins here"))
    #expect(mistake("") == JSONMistake(offset: 0, reason: "the text ends where a value is expected"))
    let deep = String(repeating: "[", count: 100_000)
    #expect(mistake(deep)?.reason == "values stand too deep within each other")
  }

  @Test("every short text of the signs that matter is read as Foundation reads it, or refused like there")
  func exhaustive() throws {
    let signs = Array("[]{},:\"1-".utf8)
    for length in 0...5 {
      var digits = Array(repeating: 0, count: length)
      repeat {
        let bytes = digits.map { signs[$0] }
        let ours = (try? JSONScanner.node(of: bytes)) != nil
        let theirs =
          (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])) != nil
        // Foundation lets a comma stand before a list's end, which RFC 8259 does not.
        if ours != theirs, !bytes.contains(Array(",]".utf8)) {
          Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription): ours \(ours), theirs \(theirs)")
        }
      } while Self.advance(&digits, base: signs.count)
    }
  }

  private static func advance(_ digits: inout [Int], base: Int) -> Bool {
    for index in digits.indices {
      digits[index] += 1
      if digits[index] < base { return true }
      digits[index] = 0
    }
    return false
  }

  @Test("a number without its exponent is the same number")
  func plainNumbers() {
    #expect(JSONNumber.plain("12.50") == "12.50")
    #expect(JSONNumber.plain("1.25e2") == "125")
    #expect(JSONNumber.plain("-1.25E-3") == "-0.00125")
    #expect(JSONNumber.plain("5e+3") == "5000")
    #expect(JSONNumber.plain("120e-1") == "12.0")
    #expect(JSONNumber.plain("1e400") == "1e400")
    #expect(JSONNumber.plain("5.00", dropsZeroDecimals: true) == "5")
    #expect(JSONNumber.plain("5.01", dropsZeroDecimals: true) == "5.01")
    #expect(JSONNumber.plain("0.0e5", dropsZeroDecimals: true) == "0")
  }
}
