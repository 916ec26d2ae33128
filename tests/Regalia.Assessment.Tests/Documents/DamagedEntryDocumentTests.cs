using CsCheck;
using Regalia.Assessment.Documents;
using Regalia.Evidence.Faults;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Tests.Documents;

/// <summary>Files that people or disks have damaged: a fault with its line, or all entries. Never a crash.</summary>
public sealed class DamagedEntryDocumentTests
{
    private static readonly string[] Pieces =
    [
        "\"",
        "'",
        "#",
        ":",
        ": ",
        "- ",
        "\n",
        "\n\n",
        "\t",
        " ",
        "    ",
        "&a ",
        "*a",
        "!!str ",
        "|",
        ">",
        "|+",
        "|2",
        "[",
        "]",
        "{",
        "}",
        ",",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "? ",
        "<<: ",
        "\r",
        "\r\n",
        "\0",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\uD800",
        "é",
        "\\",
        "answers:\n",
        "sectors:\n",
        "  - question: QA\n",
        "  - sector: S\n",
        "question: ",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];

    private static readonly Gen<(int At, int Cut, string Put)> GenDamage = Gen.Select(
        Gen.Int[0, 3000],
        Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[1, 4]), (1, Gen.Int[5, 80])),
        Pick.From(Pieces),
        (at, cut, put) => (at, cut, put)
    );

    [Fact]
    public void Damage_is_a_fault_or_leaves_every_entry_to_be_found() =>
        Gen.Select(EntryFiles.Any, GenDamage.Array[1, 3])
            .Sample(
                (text, damages) =>
                {
                    foreach ((int at, int cut, string put) in damages)
                    {
                        int place = at % (text.Length + 1);
                        text = text[..place] + put + text[Math.Min(text.Length, place + cut)..];
                    }

                    List<Fault> faults = [];
                    EntryDocument? document = EntryDocument.Parse("file.yaml", text, EntryFiles.Lists, faults);
                    Assert.Equal(document is null, faults.Count > 0);
                    if (document is null)
                    {
                        return;
                    }

                    Assert.Equal(text, document.Text);
                    YamlStream plain = new();
                    plain.Load(new StringReader(text.TrimStart('\uFEFF')));
                    YamlMappingNode root = (YamlMappingNode)plain.Documents[0].RootNode;
                    foreach ((string list, string key) in EntryFiles.Lists)
                    {
                        YamlNode? found = root.Children.TryGetValue(new YamlScalarNode(list), out YamlNode? node)
                            ? node
                            : null;
                        string?[] expected = found is YamlSequenceNode sequence
                            ? [.. sequence.Select(e => ((YamlScalarNode)e[key]).Value)]
                            : [];
                        Assert.Equal(expected, document.Entries(list).Select(e => e.Key));

                        // No other line that looks like the beginning of an entry was swallowed by one.
                        foreach (Entry entry in document.Entries(list))
                        {
                            int looks = entry
                                .Text.Split('\n')
                                .Count(l => l.TrimStart().StartsWith("- question: Q", StringComparison.Ordinal));
                            Assert.True(
                                looks <= 1 + damages.Count(d => d.Put.Contains("question", StringComparison.Ordinal)),
                                text
                            );
                        }

                        // What can be read can be edited.
                        if (expected.Length > 0)
                        {
                            Entry last = document.Entries(list)[^1];
                            Assert.Equal(
                                "x: #",
                                EntryFiles.Scalar(document.Set(list, last.Key, "new", "x: #").Entries(list)[^1], "new")
                            );
                            Assert.Equal(
                                text,
                                document.Without(list, e => e == last).Insert(list, expected.Length - 1, last.Text).Text
                            );
                        }
                    }
                },
                iter: 6000
            );

    [Theory]
    [InlineData("", 1, "settings")]
    [InlineData("# only a comment\n", 1, "settings")]
    [InlineData("- a\n", 1, "settings")]
    [InlineData("{overlay: 1}\n", 1, "settings")]
    [InlineData("answers: [{question: A}]\n", 1, "one entry below the other")]
    [InlineData("answers: yes\n", 1, "one entry below the other")]
    [InlineData("answers:\n  question: A\n", 2, "one entry below the other")]
    [InlineData("answers:\n  - {question: A}\n", 2, "one key a line")]
    [InlineData("answers:\n  - A\n", 2, "one key a line")]
    [InlineData("answers:\n  -\n    question: A\n", 3, "one key a line")]
    [InlineData("answers:\n  - answer: yes\n", 2, "a text")]
    [InlineData("answers:\n  - question:\n    answer: yes\n", 2, "a text")]
    [InlineData("answers:\n  - question: A\n  - question: A\n", 3, "one entry for each question")]
    [InlineData("answers:\n  - question: A\n    answer: yes\n    answer: no\n", 4, "well-formed YAML")]
    [InlineData("answer:\n  - question: A\n", 1, "one value")]
    [InlineData("overlay: 1\n---\noverlay: 2\n", 2, "one document")]
    [InlineData("overlay: &a 1\nb: *a\n", 1, "without anchors")]
    [InlineData("b: *a\n", 1, "written out")]
    [InlineData("b: !!binary aGk=\n", 1, "without tags")]
    [InlineData("answers:\n\t- question: A\n", 2, "")]
    [InlineData("a: \"one\nb: two\"\n", 1, "")]
    [InlineData("a: 'one\nb: two'\n", 2, "indented deeper")]
    [InlineData("answers:\n  - question: A\n    x: 'one\n  - question: B\n    y: two'\n", 4, "indented deeper")]
    [InlineData("answers:\n  - question: A\n    x: |+\n      a\n", 3, "text after |")]
    [InlineData(
        "answers:\n  - question: A\n      # deep\n    x: 1\n      # deep\n  - question: B\n",
        5,
        "comment between entries"
    )]
    [InlineData("answers:\n  - question: A\n    x: |\n  - question: B\n", 3, "a text below |")]
    [InlineData("answers:\n  - question: A\n     \n  - question: B\n", 3, "a blank line between entries")]
    [InlineData("a: x\u0085b: y\n", 1, "control characters")]
    [InlineData("a: x\rb: y\n", 1, "control characters")]
    [InlineData("? a\n: b\n", 1, "key at the beginning")]
    [InlineData("--- \na: b\n--- {}\n", 3, "one document")]
    [InlineData("answers:\n  - ? question\n    : A\n", 2, "key at the beginning")]
    public void A_fault_names_the_line(string text, int line, string expected)
    {
        Fault fault = EntryFiles.FaultsOf(text)[0];
        Assert.Equal("file.yaml", fault.File);
        Assert.Equal(line, fault.Row);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_without_end_is_a_fault(string piece) =>
        Assert.NotEmpty(EntryFiles.FaultsOf("a: 1\nb:\n  " + string.Concat(Enumerable.Repeat(piece, 50_000))));

    [Fact]
    public void A_file_beyond_all_measure_is_a_fault() =>
        Assert.Contains(
            "4 million",
            EntryFiles.FaultsOf("a: " + new string('x', 4_000_001))[0].Expected,
            StringComparison.Ordinal
        );
}
