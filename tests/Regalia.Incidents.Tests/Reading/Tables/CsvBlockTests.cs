using CsCheck;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class CsvBlockTests
{
    // Among them are characters whose lower byte is that of a mark, a comma or a line end, and such as are a byte that is full.
    private static readonly Gen<string> s_texts = Gen.String[
        Gen.Char["ab,;\t\"\r\n \u0122\u012C\u0A0A\u0D0D\uFF22\u2C2C\u00FF\uFFFF"],
        CsvBlock.Size,
        CsvBlock.Size + 9
    ];

    [Fact]
    public void A_block_finds_what_a_look_at_each_character_finds() =>
        Gen.Select(s_texts, Gen.Char[",;\t"])
            .Sample(
                (text, delimiter) =>
                {
                    ulong marks = 0;
                    ulong ends = 0;
                    for (int i = 0; i < CsvBlock.Size; i++)
                    {
                        marks |= text[i] == '"' ? 1UL << i : 0;
                        ends |= text[i] == delimiter || text[i] is '\r' or '\n' ? 1UL << i : 0;
                    }
                    Assert.Equal(new CsvBlock(marks, ends), CsvBlock.Of(text, delimiter));
                },
                iter: 5_000
            );

    [Theory]
    [InlineData(1, 1)]
    [InlineData(63, ulong.MaxValue >> 1)]
    [InlineData(64, ulong.MaxValue)]
    [InlineData(70, ulong.MaxValue)]
    public void What_is_left_of_an_earlier_text_behind_the_end_is_not_found(int count, ulong found) =>
        Assert.Equal(new CsvBlock(found, found), new CsvBlock(ulong.MaxValue, ulong.MaxValue).First(count));
}
