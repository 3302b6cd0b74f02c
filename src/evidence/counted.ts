/** The words that stand right behind a number and say what it measures, so that it is no sum of money. */

const times: Readonly<Record<string, string>> = {
  ...named("minute", "minute minutes minuto minutos minuten минута минуты минут 分钟"),
  ...named("hour", "h hour hours heure heures hora horas stunde stunden час часа часов 小时"),
  ...named("day", "day days jour jours día días tage tagen день дня дней 天"),
  ...named("week", "week weeks semaine semaines semana semanas woche wochen неделя недели недель 周"),
  ...named("month", "month months mois meses monat monate monaten месяц месяца месяцев 个月"),
  ...named("year", "year years ans année années año años jahre jahren год года лет 年"),
  ...named("decade", "decade decades décennie décennies década décadas jahrzehnt jahrzehnte jahrzehnten"),
};

const things = [
  "barrel barrels baril barils barril barriles fass баррель барреля баррелей 桶",
  "ton tons tonne tonnes tonelada toneladas tonnen тонна тонны тонн 吨",
  "km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros kilometern км километр километра километров 公里",
  "metre metres meter meters mètre mètres metros meile meilen mile miles millas feet cubic square hectare hectares acres",
  "kg kilo kilos kilogram kilograms kilogramme kilogrammes litre litres liter liters gallons кг",
  "cm mm kw kwh mw mwh gw gwh tw twh megawatt megawatts gigawatt gigawatts",
  "people persons personnes personas menschen человек 人",
].flatMap((words) => words.split(" "));

/** All of these words, in lower case. */
export const countedWords: readonly string[] = [...Object.keys(times), ...things];

function named(span: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((word) => [word, span]));
}

/** The span of time that a word or a unit names, such as `day` for “Tagen”; undefined where it names none. */
export function spanOf(word: string): string | undefined {
  return times[word.toLowerCase()];
}
