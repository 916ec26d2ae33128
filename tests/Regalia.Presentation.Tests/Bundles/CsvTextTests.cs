using System.Globalization;
using CsCheck;
using Regalia.Presentation.Bundles;
using Sylvan.Data.Csv;

namespace Regalia.Presentation.Tests.Bundles;

public sealed class CsvTextTests
{
    [Fact]
    public void A_row_is_written_as_RFC_4180_with_LF()
    {
        var csv = new CsvText(["a", "b", "c", "d"]);
        csv.Text("plain").Text("with, comma").Text("with \"quote\"").Text("two\nlines").EndRow();
        csv.Number(-1.5).Whole(null).YesNo(true).List(["x", "y"]).EndRow();

        Assert.Equal(
            "a,b,c,d\nplain,\"with, comma\",\"with \"\"quote\"\"\",\"two\nlines\"\n-1.5,,yes,x|y\n",
            csv.ToString()
        );
        Assert.Equal(2, csv.Rows);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1 is low", "'-1 is low")]
    [InlineData("@name", "'@name")]
    [InlineData("a=b", "a=b")]
    public void A_text_is_no_formula(string text, string cell)
    {
        var csv = new CsvText(["a"]);
        csv.Text(text).EndRow();

        Assert.Equal($"a\n{cell}\n", csv.ToString());
    }

    [Fact]
    public void A_row_that_is_short_of_a_cell_is_refused()
    {
        var csv = new CsvText(["a", "b"]);
        csv.Text("one");

        Assert.Throws<InvalidOperationException>(csv.EndRow);
    }

    [Fact]
    public void Any_text_and_number_read_back_as_they_were() =>
        Gen.Select(Gen.String, Gen.Double.Where(double.IsFinite))
            .Sample(
                (text, number) =>
                {
                    var csv = new CsvText(["text", "number"]);
                    csv.Text("t" + text).Number(number).EndRow();
                    using var reader = CsvDataReader.Create(new StringReader(csv.ToString()));
                    Assert.True(reader.Read());
                    Assert.Equal("t" + text, reader.GetString(0));
                    Assert.Equal(number, double.Parse(reader.GetString(1), CultureInfo.InvariantCulture));
                }
            );
}
