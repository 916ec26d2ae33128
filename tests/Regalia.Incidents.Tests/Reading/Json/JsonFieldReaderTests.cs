using System.Text;
using System.Text.Json;
using CsCheck;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Tests.Reading.Json;

public sealed class JsonFieldReaderTests
{
    [Fact]
    public void Values_are_laid_out_by_path_in_their_order_and_nothing_empty_is_kept()
    {
        (string? fault, string text) = Read(
            """{"a":{"b":["x","",null,"y"],"c":{},"d":[]},"n":[{"v":1.50},{"v":2,"w":true}],"e":"\u00fc\"","z":false}"""
        );
        Assert.Null(fault);
        Assert.Equal("a.b=x|a.b=y|a.c={}|n.v=1.50|n.v=2|n.w=true|e=ü\"|z=false", text);
    }

    [Theory]
    [InlineData("""{"a":tru}""", "byte 105: the record is no JSON")]
    [InlineData("""{"a":1,}""", "byte 107: the record is no JSON")]
    [InlineData("""{"a":"\ud800"}""", "half of a character")]
    [InlineData("""[1]""", "expected a record in braces")]
    public void What_cannot_be_read_is_told_with_its_place(string json, string said)
    {
        (string? fault, _) = Read(json);
        Assert.NotNull(fault);
        Assert.Contains(said, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_texts_that_are_remembered_are_the_texts()
    {
        JsonFieldReader reader = new(ReadLimits.Default, _ => 0);
        Gen.String[Gen.Char["aAbz09 üß€İı"], 1, 45]
            .List[1, 60]
            .Sample(
                texts =>
                {
                    byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { t = texts });
                    Assert.Null(reader.Read(json, 0));
                    Assert.Equal(texts, [.. reader.Keep().Select(field => field.Text)]);
                },
                threads: 1
            );
    }

    [Fact]
    public void A_document_of_ever_new_names_does_not_fill_the_memory_with_paths()
    {
        JsonFieldReader reader = new(ReadLimits.Default, _ => 0);
        StringBuilder text = new("{");
        for (int i = 0; i < 100_000; i++)
        {
            text.Append(i == 0 ? "" : ",").Append("\"k").Append(i).Append("\":1");
        }
        text.Append('}');
        Assert.Null(reader.Read(Encoding.UTF8.GetBytes(text.ToString()), 0));
        Assert.Equal(100_000, reader.Fields.Length);
        Assert.Equal("k99999", reader.Fields[^1].Path.Name);
        Assert.Same(reader.Fields[7].Path, First(reader, "{\"k7\":2}"));
        Assert.NotSame(reader.Fields[0].Path, First(reader, "{\"k99999\":2}"));

        static FieldPath First(JsonFieldReader reader, string json)
        {
            Assert.Null(reader.Read(Encoding.UTF8.GetBytes(json), 0));
            return reader.Fields[0].Path;
        }
    }

    private static (string? Fault, string Text) Read(string json)
    {
        JsonFieldReader reader = new(ReadLimits.Default, _ => 0);
        string? fault = reader.Read(Encoding.UTF8.GetBytes(json), 100);
        return (fault, string.Join("|", reader.Keep().Select(field => field.Name + "=" + field.Text)));
    }
}
