using System.Globalization;
using CsCheck;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Made-up works as JSON whose fields are of the types that a column can hold; missing, null and wrong in what they say.</summary>
internal static class TypedWorks
{
    private static readonly Gen<string> Country = OneOf(
        "\"BR\"",
        "\"KE\"",
        "\"US\"",
        "\"IN\"",
        "\"xx\"",
        "\"\"",
        "null"
    );

    private static readonly Gen<string> Institution = Gen.Select(
        OneOf("\"https://openalex.org/I1\"", "\"https://openalex.org/I22\"", "\"I333\"", "\"I-1\"", "\"\"", "null"),
        MadeWorks.Text,
        Country,
        Gen.Int[0, 9],
        (id, name, country, form) =>
            form switch
            {
                0 => "null",
                1 => "{\"id\":null,\"display_name\":null,\"country_code\":null}",
                2 => $"{{\"id\":{id},\"display_name\":null,\"country_code\":{country}}}",
                _ => $"{{\"id\":{id},\"display_name\":{name},\"country_code\":{country}}}",
            }
    );

    private static readonly Gen<string> Authorship = Gen.Select(
        List(Institution, 4),
        List(Country, 3),
        List(Gen.Frequency((5, MadeWorks.Text), (1, Gen.Const("null"))), 3),
        Gen.Int[0, 11],
        (institutions, countries, affiliations, form) =>
            form switch
            {
                0 => "null",
                1 => "{\"countries\":null,\"institutions\":null,\"raw_affiliation_strings\":null}",
                _ =>
                    $"{{\"countries\":{countries},\"raw_affiliation_strings\":{affiliations},\"institutions\":{institutions}}}",
            }
    );

    private static readonly Gen<string> Named = Gen.Select(
        MadeWorks.Text,
        Gen.Int[0, 9],
        (name, form) =>
            form == 0 ? "null"
            : form == 1 ? "{\"display_name\":null}"
            : $"{{\"display_name\":{name}}}"
    );

    private static readonly (string Key, Gen<string> Value)[] Fields =
    [
        (
            "id",
            Gen.Frequency(
                (
                    30,
                    Gen.Long[1, 9_999_999_999]
                        .Select(n => FormattableString.Invariant($"\"https://openalex.org/W{n}\""))
                ),
                (1, OneOf("\"W5\"", "\"W\"", "\"W0\"", "null", "\"W1x\"", "\"\""))
            )
        ),
        ("title", Gen.Frequency((5, MadeWorks.Text), (1, Gen.Const("null")))),
        ("display_name", Gen.Frequency((5, MadeWorks.Text), (1, Gen.Const("null")))),
        (
            "publication_year",
            Gen.Frequency(
                (12, Gen.Int[1988, 2026].Select(y => y.ToString(CultureInfo.InvariantCulture))),
                (1, OneOf("null", "-3", "0", "2147483647", "-2147483648"))
            )
        ),
        ("type", OneOf("\"article\"", "\"article\"", "\"article\"", "\"review\"", "\"dataset\"", "\"\"", "null")),
        ("cited_by_count", OneOf("0", "7", "123456", "-3", "null", "1234567890")),
        ("referenced_works_count", OneOf("0", "7", "-1", "null")),
        ("is_xpac", OneOf("false", "false", "false", "false", "null", "true")),
        ("is_retracted", OneOf("false", "false", "false", "false", "null", "true")),
        ("is_paratext", OneOf("false", "false", "false", "false", "null", "true")),
        (
            "updated_date",
            OneOf(
                "\"2025-11-06T03:46:38.306776\"",
                "\"2025-11-06\"",
                "null",
                "\"2024-02-30\"",
                "\"2024-02-29 01:02:03Z\""
            )
        ),
        ("authorships", List(Authorship, 5)),
        ("topics", List(Named, 3)),
        ("keywords", List(Named, 3)),
        (
            "abstract_inverted_index",
            Gen.Frequency((8, MadeWorks.Abstract), (2, Gen.Const("null")), (1, OneOf("{}", "[]", "7", "[{\"a\":[0]}]")))
        ),
    ];

    /// <summary>One work, as a line.</summary>
    internal static readonly Gen<string> Line = Fields
        .Select(f => f.Value.Select(value => $"\"{f.Key}\":{value}"))
        .Aggregate(Gen.Const(""), (all, one) => Gen.Select(all, one, (a, o) => a.Length == 0 ? o : a + "," + o))
        .Select(members => "{" + members + "}");

    private static Gen<string> List(Gen<string> entry, int most) =>
        Gen.Frequency(
            (8, entry.Array[0, most].Select(entries => "[" + string.Join(',', entries) + "]")),
            (1, Gen.Const("null"))
        );

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
