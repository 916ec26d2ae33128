using System.Text;
using CsCheck;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Tests.Linking;

public sealed class PairTableTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Columns_may_stand_anywhere_and_others_are_kept()
    {
        PairTable table = Read("more,ID_B,source_b,id_a,source_a\n\"x, \"\"y\"\"\",2,two,1,one\n\n,,two,1,one\n");

        Assert.Equal(["more", "ID_B", "source_b", "id_a", "source_a"], table.Header);
        Assert.Equal([2, 4], table.Rows.Select(row => row.Line));
        Assert.Equal(["x, \"y\"", "2", "two", "1", "one"], table.Rows[0].Cells);
        Assert.Equal(["one", "1", "two", ""], Enumerable.Range(0, 4).Select(i => table.Cell(table.Rows[1], i)));
    }

    [Fact]
    public void Semicolons_and_blank_columns_of_a_spreadsheet_do_not_matter()
    {
        PairTable table = Read("\uFEFFsource_a;id_a;source_b;id_b;;\none;1;two;2;;\n");

        Assert.Equal(4, table.Header.Length);
        Assert.Equal(["one", "1", "two", "2"], Assert.Single(table.Rows).Cells);
    }

    [Theory]
    [InlineData("source_a,id_a,source_b\n", "no column id_b")]
    [InlineData("source_a,id_a,source_b,id_b,Relation\n", "column relation is there already")]
    [InlineData("source_a,id_a,source_b,id_b,source_b\n", "column source_b stands twice")]
    [InlineData("source_a,id_a,source_b,id_b\na,1,b,2,3\n", "row 2: 5 cells, and the header has 4")]
    public void What_is_no_table_of_pairs_is_refused_with_its_place(string text, string message) =>
        Assert.Contains(message, Assert.Throws<UnreadableFileException>(() => Read(text)).Message);

    [Fact]
    public void Whatever_stands_in_other_columns_is_read_as_it_is() =>
        Gen
            .String.Where(text => !text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c == '\uFFFD'))
            .Sample(
                text =>
                {
                    string cell = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
                    PairTable table = Read("source_a,id_a,source_b,id_b,more\none,1,two,2," + cell + "\n");
                    Assert.Equal(text, Assert.Single(table.Rows).Cells[4]);
                },
                iter: 200,
                threads: 1
            );

    private PairTable Read(string text)
    {
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return PairTable.Read(path, ["relation", "score"]);
    }
}
