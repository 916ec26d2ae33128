using CsCheck;
using Regalia.Incidents.Reading.Tables;
using Sylvan.Data.Csv;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class CsvRecordsTests
{
    private const int Most = 1 << 16;

    // The other reader gives a lone mark at the end of a text as a mark, here it is a cell that was opened and never filled.
    [Fact]
    public void Any_text_is_taken_apart_as_another_reader_takes_it_apart() =>
        Gen.String[Gen.Char["ab,;\"\"\n\r "], 0, 40]
            .Where(text => text is not ("\"" or [.., ',' or '\n' or '\r', '"']))
            .Sample(text => Same(Cells(new StringReader(text)), OtherCells(text)), iter: 20_000);

    [Fact]
    public void Where_the_text_is_cut_into_pieces_makes_no_difference() =>
        Gen.Select(Gen.String[Gen.Char["ab,\"\"\n\r"], 0, 60], Gen.Int[1, 7])
            .Sample(
                (text, piece) => Same(Cells(new StringReader(text)), Cells(new PiecemealReader(text, piece))),
                iter: 5_000
            );

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("a,", "a|")]
    [InlineData(",", "|")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"a\"\"b\"\"\"", "a\"b\"")]
    [InlineData("\"a\" b\"\"c,d", "a b\"\"c|d")]
    [InlineData("\"a,b", "a,b")]
    [InlineData("5\" disk,\"x\"", "5\" disk|x")]
    [InlineData("#1,\"x\"", "#1|x")]
    public void Cells_are_as_the_rules_and_common_breaches_of_them_have_it(string text, string cells) =>
        Assert.Equal([cells.Split('|')], Cells(new StringReader(text)));

    [Fact]
    public void Each_kind_of_line_end_ends_a_record_and_belongs_to_it()
    {
        CsvRecords records = new(new StringReader("a\r\nb\nc\rd"), ',', Most, NotReached);
        List<string> raw = [];
        while (records.Read())
        {
            raw.Add(records.Raw.ToString());
        }
        Assert.Equal(["a\r\n", "b\n", "c\r", "d"], raw);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(101, true)]
    public void A_record_may_have_so_many_characters_and_no_more(int length, bool refused)
    {
        string text = "a,b\n\"" + new string('x', length - 2) + "\"";
        CsvRecords records = new(new PiecemealReader(text, 30), ',', 100, static () => new InvalidOperationException());
        Assert.True(records.Read());
        if (refused)
        {
            Assert.Throws<InvalidOperationException>(() => records.Read());
        }
        else
        {
            Assert.True(records.Read());
            Assert.Equal(length - 2, records.Cell(0).Length);
            Assert.False(records.Read());
        }
    }

    private static List<string[]> Cells(TextReader text)
    {
        CsvRecords records = new(text, ',', Most, NotReached);
        List<string[]> all = [];
        while (records.Read())
        {
            all.Add([.. Enumerable.Range(0, records.Count).Select(i => records.Cell(i).ToString())]);
        }
        return all;
    }

    private static List<string[]> OtherCells(string text)
    {
        using CsvDataReader reader = CsvDataReader.Create(
            new StringReader(text),
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                CsvStyle = CsvStyle.Lax,
            }
        );
        List<string[]> all = [];
        while (reader.Read())
        {
            all.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
        }
        return all;
    }

    // Blank lines are no records of a table: whether they are counted here is all the same.
    private static bool Same(List<string[]> one, List<string[]> other) =>
        one.Where(IsNotBlank).Zip(other.Where(IsNotBlank)).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
        && one.Count(IsNotBlank) == other.Count(IsNotBlank);

    private static bool IsNotBlank(string[] cells) => cells.Any(cell => cell.Length > 0);

    private static InvalidOperationException NotReached() => new("not that long");

    /// <summary>Gives a few characters at a time, as a slow stream does.</summary>
    private sealed class PiecemealReader(string text, int piece) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            int given = Math.Min(Math.Min(piece, count), text.Length - at);
            text.CopyTo(at, buffer, index, given);
            at += given;
            return given;
        }
    }
}
