using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Documents;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Documents;

/// <summary>Entry documents as people write them: every style of value, comments anywhere, either line break.</summary>
internal static class EntryFiles
{
    public static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["answers"] = "question",
        ["sectors"] = "sector",
    };

    /// <summary>Values as typed; D stands for the indentation deeper than the key.</summary>
    private static readonly string[] Values =
    [
        "",
        " yes",
        " no # said by phone",
        " \"no: # not a comment\"",
        " 'it''s'",
        " 2026-03-01",
        " 12.5",
        " Act No. 5, article 3",
        " plain text\nDthat goes on\nDand on",
        " \"quoted\nDthat goes on\"  # with a comment",
        " |\nDfirst line\n\nD  second: line\nD# no comment",
        " >- # folded\nDone\nDtwo",
        " [a, \"b, c\"] # list",
        " [a,\nDb]",
        " {value: 1, low: 0}",
        "\nD- one\nD- two: 2\nD  three: 3",
        "\nDon the next line",
        " 😀 ünï # ☃",
    ];

    private static readonly string[] Above =
    [
        "",
        "",
        "",
        "\n",
        "C# ---- heading\n",
        "\nC# What is asked?\nC#   Help: yes or no\n",
        "# at the margin\n\n",
    ];

    private static readonly Gen<string> GenValue = Pick.From(Values);

    private static readonly Gen<string[]> GenValues = GenValue.Array[1, 5];

    private static readonly Gen<(string Above, string[] Values, int Gap, bool KeyLast)> GenEntry = Gen.Select(
        Pick.From(Above),
        GenValues,
        Gen.Int[1, 3],
        Gen.Bool,
        (above, values, gap, last) => (above, values, gap, last)
    );

    /// <summary>Whole files.</summary>
    public static readonly Gen<string> Any = Gen.Select(
        GenEntry.Array[0, 6],
        GenEntry.Array[0, 3],
        Gen.Int[0, 4],
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
        Pick.From("", "# the end\n", "\nagency: \"X\"\n", "\n\n", "  # - sector: example\n  #   why: ...\n"),
        (answers, sectors, indent, style, end) =>
        {
            (bool crlf, bool bom, bool cut, bool start) = style;
            string text =
                (start ? "---\n" : "# Overlay\n\n")
                + "overlay: 1\ncountry: VNM # the country\nnote: two\n  lines\n"
                + List("answers", "question", "Q", answers, indent)
                + "\n"
                + List("sectors", "sector", "S ", sectors, indent)
                + end;
            text = cut ? text.TrimEnd('\n') : text;
            return (bom ? "\uFEFF" : "") + (crlf ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
        }
    );

    /// <summary>Texts with all that YAML could stumble over.</summary>
    public static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.String,
            Pick.From(
                "",
                " ",
                "yes",
                "No",
                "y",
                "~",
                "null",
                "true",
                "12",
                "1e5",
                "0x1F",
                "2026-03-01",
                "12:30",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "- a",
                "-",
                "---",
                "...",
                "?",
                "? a",
                ": a",
                "*a",
                "&a",
                "!a",
                "!!str a",
                "|",
                ">-",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "a\\b",
                "[a]",
                "{a}",
                "a, b",
                "a\nb",
                "a\r\nb",
                "\n",
                "a\tb",
                "\ta",
                "a ",
                " a",
                "a\u0085b",
                "a\u2028b",
                "\u0000",
                "\u001b[31m",
                "\u007f",
                "é",
                "\uFEFF",
                "a\uFEFF",
                "😀",
                "\uFFFE",
                "<<",
                "=",
                "Straße (no. 5), part [b]: see #3",
                ".inf",
                "NaN",
                "_",
                "a\u00A0b",
                "a\u3000"
            ),
            Pick.From(
                    "a",
                    " ",
                    ":",
                    "#",
                    "-",
                    "\n",
                    "\"",
                    "'",
                    "yes",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "\t",
                    "\\",
                    "é",
                    "|",
                    "&",
                    "*",
                    "!",
                    "?"
                )
                .Array[1, 8]
                .Select(string.Concat)
        )
        .Where(IsWritable);

    public static EntryDocument Read(string text)
    {
        List<Fault> faults = [];
        EntryDocument? document = EntryDocument.Parse("file.yaml", text, Lists, faults);
        Assert.True(document is not null, text + "\n" + string.Join('\n', faults));
        Assert.Empty(faults);
        return document;
    }

    public static ImmutableArray<Fault> FaultsOf(string text)
    {
        List<Fault> faults = [];
        Assert.Null(EntryDocument.Parse("file.yaml", text, Lists, faults));
        Assert.NotEmpty(faults);
        return [.. faults];
    }

    public static string? Scalar(Entry entry, string key) =>
        entry.Node.Children.TryGetValue(new YamlDotNet.RepresentationModel.YamlScalarNode(key), out var value)
            ? ((YamlDotNet.RepresentationModel.YamlScalarNode)value).Value
            : null;

    private static string List(
        string list,
        string identity,
        string prefix,
        (string Above, string[] Values, int Gap, bool KeyLast)[] entries,
        int indent
    )
    {
        string text = list + ":" + (entries.Length % 2 == 0 ? " # list" : "") + "\n";
        foreach ((int i, (string above, string[] values, int gap, bool keyLast)) in entries.Index())
        {
            string keys = new(' ', indent + 1 + gap);
            List<string> lines =
            [
                .. values.Select(
                    (v, k) =>
                        "key" + (char)('a' + k) + ":" + v.Replace("D", keys + "  ", StringComparison.Ordinal) + "\n"
                ),
            ];
            lines.Insert(keyLast ? lines.Count : 0, identity + ": " + prefix + (char)('A' + i) + "\n");
            text +=
                above.Replace("C", new string(' ', indent), StringComparison.Ordinal)
                + new string(' ', indent)
                + "-"
                + new string(' ', gap)
                + string.Join(i % 3 == 1 ? keys + "# between\n" + keys : keys, lines);
        }

        return text;
    }

    private static bool IsWritable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
