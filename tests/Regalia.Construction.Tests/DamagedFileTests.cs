using System.Text;
using CsCheck;

namespace Regalia.Construction.Tests;

/// <summary>Whatever stands in a file, reading it ends in faults and not in an exception.</summary>
public sealed class DamagedFileTests
{
    private static readonly string[] Scraps =
    [
        "",
        " ",
        "\n",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        ",",
        "&a ",
        "*a",
        "? ",
        "!!int ",
        "null",
        "-1",
        "0",
        "1e999",
        "|",
        "#",
        "\t",
        "NA",
        "<<: ",
        "\u0000",
    ];

    private static readonly Gen<(int Place, int Cut, string Scrap)> Damage = Gen.Select(
        Gen.Int[0, 5000],
        Gen.Int[0, 12],
        Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i])
    );

    [Fact]
    public void A_specification()
    {
        IndexInput input = IndexInput.Read(ExampleIndex.File("data.csv"), ExampleIndex.File("meta.csv")).Input!;
        string text = Text("index.yaml");
        Damage
            .Array[1, 4]
            .Sample(damages =>
            {
                SpecificationReading reading = SpecificationReader.Read(
                    InputFile.Of("index.yaml", Damaged(text, damages)),
                    input.Definition,
                    input.Data
                );
                return reading.Specification is null == reading.Faults.Length > 0
                    && reading.Faults.All(fault => !fault.ToString().Contains('\n', StringComparison.Ordinal));
            });
    }

    [Theory]
    [InlineData("data.csv")]
    [InlineData("meta.csv")]
    public void A_table(string file)
    {
        string text = Text(file);
        Damage
            .Array[1, 3]
            .Sample(damages =>
            {
                InputFile damaged = InputFile.Of(file, Damaged(text, damages));
                IndexInputReading reading = file is "data.csv"
                    ? IndexInput.Read(damaged, ExampleIndex.File("meta.csv"))
                    : IndexInput.Read(ExampleIndex.File("data.csv"), damaged);
                return reading.Input is null == reading.Faults.Length > 0;
            });
    }

    private static string Damaged(string text, (int Place, int Cut, string Scrap)[] damages)
    {
        foreach ((int place, int cut, string scrap) in damages)
        {
            int from = place % text.Length;
            text = text[..from] + scrap + text[Math.Min(text.Length, from + cut)..] + "\n";
        }

        return text;
    }

    private static string Text(string name) => Encoding.UTF8.GetString(ExampleIndex.File(name).Content.AsSpan());
}
