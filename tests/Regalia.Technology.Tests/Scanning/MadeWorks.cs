using System.Globalization;
using System.Text;
using CsCheck;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Made-up works as JSON: fields in any order, with what makes readers stumble.</summary>
internal static class MadeWorks
{
    private static readonly string[] Words =
    [
        "quantum",
        "Quantum",
        "computing,",
        "(comput)",
        "error",
        "correction",
        "classical",
        "seismic",
        "waves.",
        "the",
        "of",
        "The",
        "Of",
        "results",
        "show",
        "state-of-the-art",
        "machine",
        "learning",
        "neural",
        "networks",
        "random",
        "forest",
        "carbon",
        "capture",
        "storage",
        "Schrödinger",
        "schro\u0308dinger",
        "straße",
        "naïve",
        "bayes",
        "ПОВЕРХНОСТЬ",
        "H2O",
        "CO2",
        "Li-ion",
        "–",
        "\\\"quoted\\\"",
        "a\\u0062c",
        "qu\\u0061ntum",
        "rock",
        "rocks",
        "rock-rock",
        "review",
        "geology",
        "x1",
        "ﬁnite",
        "element",
        "thermodynamically-coupled",
        "geochemical-hydrodynamics",
        "electroencephalographically-determined-hydrocarbons",
        "migration",
        "hydrocarbon",
        "K",
        "1,000",
        "don't",
        "\\\\",
        "\\n",
        "😀",
        "\\ud83d\\ude00",
        "deep-learning",
        "]",
        "}",
        "{",
        "[",
        ":",
        ",",
    ];

    private static readonly Gen<string> Word = OneOf(Words);

    /// <summary>A text as JSON.</summary>
    internal static readonly Gen<string> Text = Word.Array[0, 12].Select(w => "\"" + string.Join(' ', w) + "\"");
    private static readonly Gen<string> Odd = OneOf(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "1e3",
        "-0.0",
        "12345678901",
        "\"\"",
        "[]",
        "{}",
        "[null]",
        "[[],{}]",
        "{\"a\":{}}",
        "01",
        "tru",
        "\"\\q\"",
        "\"\\ud800\"",
        "[1,]"
    );

    private static readonly Gen<string> Country = OneOf(
        "\"BR\"",
        "\"KE\"",
        "\"US\"",
        "null",
        "\"xx\"",
        "\"B\\u0052\"",
        "5"
    );
    private static readonly Gen<string> Institution = Gen.Select(
        OneOf(
            "\"https://openalex.org/I1\"",
            "\"https://openalex.org/I22\"",
            "\"I333\"",
            "null",
            "\"\"",
            "\"I-1\"",
            "7"
        ),
        Country,
        Text,
        Gen.Int[0, 9],
        (id, country, name, form) =>
            form switch
            {
                0 => $"{{\"country_code\":{country},\"display_name\":{name},\"id\":{id}}}",
                1 => $"{{\"id\":{id},\"id\":\"I4\",\"display_name\":{name}}}",
                2 => "null",
                3 => $"{{\"\\u0069d\":{id},\"country_code\":{country}}}",
                _ =>
                    $"{{\"id\":{id},\"display_name\":{name},\"ror\":null,\"country_code\":{country},\"lineage\":[{id}]}}",
            }
    );

    private static readonly Gen<string> Authorship = Gen.Select(
        Institution.Array[0, 3],
        Country.Array[0, 3],
        Gen.Int[0, 11],
        (institutions, countries, form) =>
        {
            string own = $"\"institutions\":[{string.Join(',', institutions)}]";
            string codes = $"\"countries\":[{string.Join(',', countries)}]";
            return form switch
            {
                0 => $"{{{codes},{codes},{own}}}",
                1 => $"{{\"institutions\":null,{codes}}}",
                2 => "5",
                3 => "{}",
                _ =>
                    $"{{\"author\":{{\"id\":\"A1\",\"institutions\":[{{\"id\":\"I9\"}}]}},{codes},\"raw\":[\"x\"],{own}}}",
            };
        }
    );

    private static readonly Gen<string> Position = Gen.Frequency(
        (20, Gen.Int[0, 40].Select(p => p.ToString(CultureInfo.InvariantCulture))),
        (1, OneOf("-1", "2147483647", "2147483648", "1.0", "null", "\"]\"", "[3]", "100000"))
    );

    /// <summary>An inverted abstract.</summary>
    internal static readonly Gen<string> Abstract = Gen.Select(Word, Position.Array[0, 14])
        .Select((word, positions) => $"\"{word}\":[{string.Join(',', positions)}]")
        .Array[0, 30]
        .Select(words => "{" + string.Join(',', words) + "}");

    private static readonly Gen<string> Named = Gen.Select(
        Text,
        Gen.Int[0, 9],
        (name, form) =>
            form == 0 ? "null"
            : form == 1 ? $"{{\"display_name\":{name},\"display_name\":null}}"
            : $"{{\"id\":\"T1\",\"display_name\":{name},\"field\":{{\"display_name\":\"geology\"}}}}"
    );

    private static readonly (string Key, Gen<string> Value)[] Fields =
    [
        (
            "id",
            Gen.Frequency(
                (
                    12,
                    Gen.Long[1, 9_999_999_999]
                        .Select(n => FormattableString.Invariant($"\"https://openalex.org/W{n}\""))
                ),
                (1, OneOf("\"W5\"", "\"W\"", "\"W0\"", "null", "\"W1x\"", "\"https:\\/\\/openalex.org\\/W7\""))
            )
        ),
        ("title", Gen.Frequency((6, Text), (1, Gen.Const("null")))),
        ("display_name", Text),
        (
            "publication_year",
            Gen.Frequency((9, Gen.Int[1988, 2026].Select(y => y.ToString(CultureInfo.InvariantCulture))), (1, Odd))
        ),
        ("type", OneOf("\"article\"", "\"article\"", "\"review\"", "\"dataset\"", "\"art\\u0069cle\"", "null")),
        ("cited_by_count", OneOf("0", "7", "123456", "-3", "null", "1.0", "2147483648", "1234567890")),
        ("referenced_works_count", OneOf("0", "7", "null")),
        ("is_xpac", OneOf("false", "false", "false", "true", "null", "\"true\"")),
        ("is_retracted", OneOf("false", "false", "false", "true", "null")),
        ("is_paratext", OneOf("false", "false", "false", "true")),
        (
            "updated_date",
            OneOf(
                "\"2025-11-06T03:46:38.306776\"",
                "\"2025-11-06\"",
                "null",
                "\"2024-02-30\"",
                "\"2024-02-29 01:02:03Z\"",
                "\"2025-11-06T03:46:38.3\"",
                "5"
            )
        ),
        (
            "authorships",
            Gen.Frequency((8, Authorship.Array[0, 5].Select(a => "[" + string.Join(',', a) + "]")), (1, Odd))
        ),
        ("topics", Gen.Frequency((8, Named.Array[0, 3].Select(a => "[" + string.Join(',', a) + "]")), (1, Odd))),
        ("keywords", Gen.Frequency((8, Named.Array[0, 3].Select(a => "[" + string.Join(',', a) + "]")), (1, Odd))),
        (
            "abstract_inverted_index",
            Gen.Frequency(
                (8, Abstract),
                (1, Odd),
                (1, Abstract.Select(a => "\"" + a.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\""))
            )
        ),
        (
            "concepts",
            OneOf(
                "[{\"id\":\"C1\",\"display_name\":\"Quantum\",\"level\":0,\"score\":0.5}]",
                "[]",
                "null",
                "[1,2,[3,{\"title\":\"x\"}]]"
            )
        ),
        ("fwci", Odd),
    ];

    /// <summary>One work; most are well-formed.</summary>
    internal static readonly Gen<string> Line = Gen.Select(
        Gen.Shuffle(Fields)
            .SelectMany(fields =>
                fields
                    .Select(f => f.Value.Select(value => $"\"{f.Key}\":{value}"))
                    .Aggregate(
                        Gen.Const(new List<string>()),
                        (all, one) => Gen.Select(all, one, (l, o) => new List<string>(l) { o })
                    )
            ),
        Gen.Int[0, 39],
        (members, form) =>
            form switch
            {
                0 => "{" + string.Join(", ", members) + "}",
                1 => "{" + string.Join(',', members.Append(members[0])) + "}",
                2 => "{" + string.Join(',', members.Skip(5)) + "}",
                3 => " {" + string.Join(',', members) + "}\r",
                4 => "{" + string.Join(',', members) + "} x",
                _ => "{" + string.Join(',', members) + "}",
            }
    );

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    internal static byte[] Bytes(string line) => Encoding.UTF8.GetBytes(line);
}
