using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Regalia.Technology.Queries;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>
/// What a scan of lines has to give, done the slow and obvious way: JsonDocument, the text put together, plain matching, credit as
/// fractions of whole numbers. Written in the words of <see cref="ScanText"/>.
/// </summary>
internal static class PlainScan
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    internal static string Of(byte[] line, IReadOnlyList<Query> queries, ScanOptions options)
    {
        if (line.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r'))
        {
            return "Blank";
        }

        if (!Utf8.IsValid(line))
        {
            return "Malformed";
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Strict);
        }
        catch (JsonException)
        {
            return "Malformed";
        }

        using (document)
        {
            return document.RootElement.ValueKind != JsonValueKind.Object || HasLoneSurrogate(document.RootElement)
                ? "Malformed"
                : Work(document.RootElement, queries, options);
        }
    }

    private static string Work(JsonElement work, IReadOnlyList<Query> queries, ScanOptions options)
    {
        BigInteger? number = Id(Text(work, "id"), 'W');
        if (number is null)
        {
            return "Malformed";
        }

        string head = string.Create(CultureInfo.InvariantCulture, $"{number} {Updated(Text(work, "updated_date"))} ");
        int? year = Whole(work, "publication_year");
        string? type = Text(work, "type");
        SkipReason reason =
            True(work, "is_xpac") ? SkipReason.Expansion
            : True(work, "is_retracted") ? SkipReason.Retracted
            : True(work, "is_paratext") ? SkipReason.Paratext
            : type is null || !options.Types.Contains(type) ? SkipReason.Type
            : year is null || year < options.FromYear || year > options.ToYear ? SkipReason.Year
            : SkipReason.None;
        if (reason != SkipReason.None)
        {
            return head + reason;
        }

        string? title = Text(work, "title") ?? Text(work, "display_name");
        List<AbstractWord>? words = Words(work, out int different);
        if (words is null)
        {
            return "Malformed";
        }

        string[] topics = [.. Names(work, "topics")];
        string[] keywords = [.. Names(work, "keywords")];
        WorkText text = new(title, words, topics, keywords);
        List<int> matched =
        [
            .. Enumerable.Range(0, queries.Count).Where(i => QueryEvaluation.Evaluate(queries[i], text).Matches),
        ];
        List<List<(BigInteger Institution, string Country, string Name, string Own)>> authors = Authors(work);
        int? citations = Whole(work, "cited_by_count") is int count and >= 0 ? count : null;
        StringBuilder line = new(head);
        line.Append(CultureInfo.InvariantCulture, $"{year}{(citations is null ? " uncounted" : "")}");
        line.Append(title?.Length > 0 ? " title" : "").Append(different > 0 ? " abstract" : "");
        line.Append(authors.Exists(a => a.Exists(s => s.Country.Length > 0)) ? " country" : "");
        line.Append(authors.Exists(a => a.Exists(s => s.Institution > 0)) ? " institution" : "");
        line.Append(Array(work, "topics").Length > 0 ? " topic" : "");
        line.Append(Whole(work, "referenced_works_count") > 0 ? " references" : "");
        if (matched.Count > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" cited {citations ?? 0} [")
                .AppendJoin(',', matched)
                .Append(']');
            foreach (((BigInteger institution, string country), BigInteger units) in Credit(authors))
            {
                line.Append(CultureInfo.InvariantCulture, $" {institution}{country}={units}");
            }

            foreach (
                var named in authors
                    .SelectMany(a => a)
                    .Where(s => s.Institution > 0)
                    .GroupBy(s => s.Institution)
                    .OrderBy(g => g.Key)
                    .Select(g =>
                        g.OrderBy(s => s.Name.Length == 0)
                            .ThenBy(s => s.Name, StringComparer.Ordinal)
                            .ThenBy(s => s.Own.Length == 0)
                            .ThenBy(s => s.Own, StringComparer.Ordinal)
                            .First()
                    )
            )
            {
                line.Append(CultureInfo.InvariantCulture, $" {named.Institution}:{named.Name}/{named.Own}");
            }
        }

        return line.ToString();
    }

    private static List<AbstractWord>? Words(JsonElement work, out int different)
    {
        different = 0;
        List<AbstractWord> words = [];
        JsonElement inverted = Last(work, "abstract_inverted_index");
        if (inverted.ValueKind == JsonValueKind.String)
        {
            try
            {
                inverted = JsonDocument.Parse(inverted.GetString()!, Strict).RootElement;
            }
            catch (JsonException)
            {
                return null;
            }

            if (HasLoneSurrogate(inverted))
            {
                return null;
            }
        }

        if (inverted.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty word in inverted.EnumerateObject())
            {
                different++;
                foreach (
                    JsonElement position in word.Value.ValueKind == JsonValueKind.Array
                        ? word.Value.EnumerateArray()
                        : default
                )
                {
                    if (position.ValueKind == JsonValueKind.Number && position.TryGetInt32(out int value) && value >= 0)
                    {
                        words.Add(new AbstractWord(value, word.Name));
                    }
                }
            }
        }

        return words;
    }

    // For each author the slots: institution (0 = none), country ("" = none), name.
    private static List<List<(BigInteger Institution, string Country, string Name, string Own)>> Authors(
        JsonElement work
    )
    {
        List<List<(BigInteger Institution, string Country, string Name, string Own)>> authors = [];
        foreach (JsonElement authorship in Array(work, "authorships").Where(a => a.ValueKind == JsonValueKind.Object))
        {
            string[] countries =
            [
                .. Array(authorship, "countries")
                    .Where(c => c.ValueKind == JsonValueKind.String)
                    .Select(c => Code(c.GetString()))
                    .Where(c => c.Length > 0)
                    .Distinct(),
            ];
            List<(BigInteger Institution, string Country, string Name, string Own)> slots =
            [
                .. Array(authorship, "institutions")
                    .Where(i => i.ValueKind == JsonValueKind.Object)
                    .Select(i =>
                        (
                            Id: Id(Text(i, "id"), 'I'),
                            Own: Code(Text(i, "country_code")),
                            Name: Text(i, "display_name") ?? ""
                        )
                    )
                    .Where(i => i.Id is not null)
                    .DistinctBy(i => i.Id)
                    .Select(i =>
                        (i.Id!.Value, i.Own.Length == 0 && countries.Length == 1 ? countries[0] : i.Own, i.Name, i.Own)
                    ),
            ];
            if (slots.Count == 0)
            {
                slots = [.. countries.DefaultIfEmpty("").Select(c => (BigInteger.Zero, c, "", ""))];
            }

            authors.Add(slots);
        }

        return authors;
    }

    // Largest remainders over a common denominator.
    private static SortedDictionary<(BigInteger Institution, string Country), BigInteger> Credit(
        List<List<(BigInteger Institution, string Country, string Name, string Own)>> authors
    )
    {
        if (authors.Count == 0)
        {
            return new() { [(0, "")] = BigInteger.One << 40 };
        }

        List<((BigInteger Institution, string Country) Name, BigInteger Divisor)> slots =
        [
            .. authors.SelectMany(a =>
                a.Select(s => ((s.Institution, s.Country), new BigInteger((long)authors.Count * a.Count)))
            ),
        ];
        BigInteger common = slots
            .Select(s => s.Divisor)
            .Distinct()
            .Aggregate(BigInteger.One, (a, b) => a * b / BigInteger.GreatestCommonDivisor(a, b));
        BigInteger whole = BigInteger.One << 40;
        List<(int Slot, BigInteger Units, BigInteger Remainder)> shares =
        [
            .. slots.Select(
                (s, i) => (i, whole * (common / s.Divisor) / common, whole * (common / s.Divisor) % common)
            ),
        ];
        int left = (int)(whole - shares.Aggregate(BigInteger.Zero, (sum, s) => sum + s.Units));
        HashSet<int> raised =
        [
            .. shares.OrderByDescending(s => s.Remainder).ThenBy(s => s.Slot).Take(left).Select(s => s.Slot),
        ];
        SortedDictionary<(BigInteger Institution, string Country), BigInteger> credit = new(
            Comparer<(BigInteger Institution, string Country)>.Create(
                (a, b) =>
                    a.Institution != b.Institution
                        ? a.Institution.CompareTo(b.Institution)
                        : string.CompareOrdinal(a.Country, b.Country)
            )
        );
        foreach ((int slot, BigInteger units, BigInteger _) in shares)
        {
            credit[slots[slot].Name] =
                credit.GetValueOrDefault(slots[slot].Name) + units + (raised.Contains(slot) ? 1 : 0);
        }

        return credit;
    }

    private static JsonElement Last(JsonElement parent, string name)
    {
        JsonElement found = default;
        foreach (JsonProperty property in parent.EnumerateObject())
        {
            found = property.Name == name ? property.Value : found;
        }

        return found;
    }

    private static JsonElement[] Array(JsonElement parent, string name) =>
        Last(parent, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    private static IEnumerable<string> Names(JsonElement work, string name) =>
        Array(work, name)
            .Where(e => e.ValueKind == JsonValueKind.Object)
            .Select(e => Text(e, "display_name"))
            .OfType<string>();

    private static string? Text(JsonElement parent, string name) =>
        Last(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Whole(JsonElement parent, string name) =>
        Last(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value)
            ? value
            : null;

    private static bool True(JsonElement parent, string name) => Last(parent, name).ValueKind == JsonValueKind.True;

    private static string Code(string? code) => code is { Length: 2 } && code.All(char.IsAsciiLetterUpper) ? code : "";

    private static BigInteger? Id(string? id, char letter)
    {
        const string Address = "https://openalex.org/";
        string rest =
            id is null ? ""
            : id.StartsWith(Address, StringComparison.Ordinal) ? id[Address.Length..]
            : id;
        return
            rest.Length is >= 2 and <= 19
            && rest[0] == letter
            && rest[1..].All(char.IsAsciiDigit)
            && BigInteger.Parse(rest[1..], CultureInfo.InvariantCulture) is var number
            && number > 0
            ? number
            : null;
    }

    private static long Updated(string? date)
    {
        if (date is null)
        {
            return 0;
        }

        string[] forms =
        [
            "yyyy-MM-dd",
            .. Enumerable
                .Range(0, 8)
                .SelectMany(n =>
                    new[] { "T", " " }.SelectMany(t =>
                        new[] { "", "Z" }.Select(z =>
                            $"yyyy-MM-dd'{t}'HH:mm:ss{(n == 0 ? "" : "." + new string('f', n))}'{z}'"
                        )
                    )
                ),
        ];
        return
            DateTime.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            && time.Year >= 1970
            ? (time - DateTime.UnixEpoch).Ticks / 10
            : 0;
    }

    private static bool HasLoneSurrogate(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().Any(p => IsLone(p.Name) || HasLoneSurrogate(p.Value)),
                JsonValueKind.Array => element.EnumerateArray().Any(HasLoneSurrogate),
                JsonValueKind.String => IsLone(element.GetString()!),
                _ => false,
            };
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static bool IsLone(string text) =>
        text.EnumerateRunes().Any(r => r == Rune.ReplacementChar) && !IsWhole(text);

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (
                char.IsSurrogate(text[i])
                && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))
            )
            {
                return false;
            }
        }

        return true;
    }
}
