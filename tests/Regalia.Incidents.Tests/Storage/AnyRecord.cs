using System.Collections.Immutable;
using CsCheck;
using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Records of every shape that the types allow.</summary>
internal static class AnyRecord
{
    // Quotes, line breaks, control characters, Turkish and Thai letters, a letter outside the first plane: what JSON and UTF-8 trip on.
    private static readonly Gen<string> Text = Gen.OneOf(
            "a",
            "Z",
            "0",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u001f",
            "\u007f",
            "é",
            "İ",
            "ı",
            "ก",
            "\u2028",
            "\uFEFF",
            "😀",
            "<",
            "&",
            "'",
            " ",
            ";",
            ","
        )
        .Array[0, 12]
        .Select(string.Concat);

    private static readonly Gen<string?> TextOrNone = Gen.Frequency(
        (1, Gen.Const((string?)null)),
        (3, Text.Select(t => (string?)t))
    );

    private static readonly Gen<Iso3?> CountryOrNone = Gen.OneOf<Iso3?>(null, Iso3.Parse("XAA"), Iso3.Parse("ZZZ"));

    private static readonly Gen<IncidentDate> Date = Gen.Select(
        Gen.Enum<DateKind>(),
        Gen.Int[0, DateOnly.MaxValue.DayNumber],
        Gen.Enum<DatePrecision>(),
        (kind, day, precision) => new IncidentDate(kind, DateOnly.FromDayNumber(day), precision)
    );

    private static readonly Gen<Victim> Victim = Gen.Select(
        TextOrNone,
        TextOrNone,
        CountryOrNone,
        List(Text),
        (name, text, country, sectors) => new Victim(name, text, country, sectors)
    );

    private static readonly Gen<Attribution> Attribution = Gen.Select(
        List(Text),
        TextOrNone,
        CountryOrNone,
        TextOrNone,
        TextOrNone,
        Gen.Frequency((1, Gen.Const((IncidentDate?)null)), (1, Date.Select(d => (IncidentDate?)d))),
        TextOrNone,
        (initiators, text, country, category, by, date, basis) =>
            new Attribution(initiators, text, country, category, by, date, basis)
    );

    internal static readonly Gen<IncidentRecord> Generator = Gen.Select(
        Gen.Select(Text, Gen.Enum<RecordLevel>(), TextOrNone, TextOrNone),
        Gen.Select(List(Date), List(Victim), List(Attribution)),
        Gen.Select(
            List(Gen.Select(Text, Text, Text, (n, a, b) => new AliasAssertion(n, a, b))),
            List(Text),
            List(Text)
        ),
        Gen.Select(List(Text), List(Gen.Select(Text, Text, (n, t) => new SourceField(n, t)))),
        (head, people, lists, ends) =>
            new IncidentRecord
            {
                Source = "given",
                Id = head.Item1,
                Level = head.Item2,
                Title = head.Item3,
                Summary = head.Item4,
                Dates = people.Item1,
                Victims = people.Item2,
                Attributions = people.Item3,
                Aliases = lists.Item1,
                References = lists.Item2,
                PartOf = lists.Item3,
                Repairs = ends.Item1,
                Fields = ends.Item2,
            }
    );

    private static Gen<ImmutableArray<T>> List<T>(Gen<T> item) =>
        item.Array[0, 4].Select(items => ImmutableArray.Create(items));
}
