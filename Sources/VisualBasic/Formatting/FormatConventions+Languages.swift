extension FormatConventions {
  /// English as in the United States.
  public static let english = FormatConventions(
    decimalSeparator: ".", groupSeparator: ",", currencySymbol: "$", currencyFormat: "$#,##0.00;($#,##0.00)",
    dateSeparator: "/", timeSeparator: ":", shortDate: "m/d/yy", completeDate: "mmmm dd, yyyy",
    longDate: "dddd, mmmm dd, yyyy", longTime: "h:nn:ss AM/PM",
    months: names(
      "January February March April May June July August September October November December"),
    shortMonths: names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    weekdays: names("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
    shortWeekdays: names("Sun Mon Tue Wed Thu Fri Sat"), halvesOfDay: ["AM", "PM"],
    answers: names("Yes No True False On Off"))

  /// German as in Germany.
  public static let german = FormatConventions(
    decimalSeparator: ",", groupSeparator: ".", currencySymbol: "€", currencyFormat: "#,##0.00 ¤;-#,##0.00 ¤",
    dateSeparator: ".", timeSeparator: ":", shortDate: "dd/mm/yy", completeDate: "d. mmmm yyyy",
    longDate: "dddd, d. mmmm yyyy", longTime: "hh:nn:ss",
    months: names(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    shortMonths: names("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez"),
    weekdays: names("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
    shortWeekdays: names("So Mo Di Mi Do Fr Sa"), halvesOfDay: ["AM", "PM"],
    answers: names("Ja Nein Wahr Falsch Ein Aus"))

  /// French as in France; groups of digits stand apart by a narrow space that does not break.
  public static let french = FormatConventions(
    decimalSeparator: ",", groupSeparator: "\u{202F}", currencySymbol: "€", currencyFormat: "#,##0.00 ¤;-#,##0.00 ¤",
    dateSeparator: "/", timeSeparator: ":", shortDate: "dd/mm/yy", completeDate: "d mmmm yyyy",
    longDate: "dddd d mmmm yyyy", longTime: "hh:nn:ss",
    months: names(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    shortMonths: names("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    weekdays: names("dimanche lundi mardi mercredi jeudi vendredi samedi"),
    shortWeekdays: names("dim. lun. mar. mer. jeu. ven. sam."), halvesOfDay: ["AM", "PM"],
    answers: names("Oui Non Vrai Faux Actif Inactif"))

  /// Spanish as in Spain.
  public static let spanish = FormatConventions(
    decimalSeparator: ",", groupSeparator: ".", currencySymbol: "€", currencyFormat: "#,##0.00 ¤;-#,##0.00 ¤",
    dateSeparator: "/", timeSeparator: ":", shortDate: "d/mm/yy", completeDate: "d \"de\" mmmm \"de\" yyyy",
    longDate: "dddd, d \"de\" mmmm \"de\" yyyy", longTime: "h:nn:ss",
    months: names(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    shortMonths: names("ene feb mar abr may jun jul ago sept oct nov dic"),
    weekdays: names("domingo lunes martes miércoles jueves viernes sábado"),
    shortWeekdays: names("dom lun mar mié jue vie sáb"), halvesOfDay: ["AM", "PM"],
    answers: names("Sí No Verdadero Falso Activado Desactivado"))

  /// Chinese as in mainland China.
  public static let chinese = FormatConventions(
    decimalSeparator: ".", groupSeparator: ",", currencySymbol: "¥", currencyFormat: "¤#,##0.00;-¤#,##0.00",
    dateSeparator: "/", timeSeparator: ":", shortDate: "yyyy/m/d", completeDate: "yyyy年m月d日",
    longDate: "yyyy年m月d日dddd", longTime: "hh:nn:ss",
    months: names("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
    shortMonths: names("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    weekdays: names("星期日 星期一 星期二 星期三 星期四 星期五 星期六"),
    shortWeekdays: names("周日 周一 周二 周三 周四 周五 周六"), halvesOfDay: ["上午", "下午"],
    answers: names("是 否 真 假 开 关"))

  private static func names(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
