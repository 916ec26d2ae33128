using System.Text;
using CsCheck;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Tests.Reading.Json;

public sealed class ByteBlockTests
{
    [Fact]
    public void A_block_finds_the_brackets_that_a_look_at_each_byte_finds() =>
        Gen.Select(Gen.String[Gen.Char["{}[]\"\":, aZ;[{Ûé"], ByteBlock.Size, ByteBlock.Size], Gen.Bool)
            .Sample(
                (text, isInText) =>
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(text);
                    ulong expected = 0;
                    bool isOpen = isInText;
                    for (int i = 0; i < ByteBlock.Size; i++)
                    {
                        bool isBracket = bytes[i] is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']';
                        expected |= isBracket && !isOpen ? 1UL << i : 0;
                        isOpen ^= bytes[i] == (byte)'"';
                    }
                    Assert.Equal(new ByteBlock(expected, isOpen), ByteBlock.Of(bytes, isInText));
                },
                iter: 5000
            );

    [Theory]
    [InlineData("\\", false, false)]
    [InlineData("\n", false, true)]
    [InlineData("\n", true, false)]
    [InlineData("\"\n", false, false)]
    [InlineData("\"\n", true, true)]
    public void A_backslash_or_a_line_end_in_a_text_asks_for_a_closer_look(string text, bool isInText, bool isRead) =>
        Assert.Equal(isRead, ByteBlock.Of(Encoding.UTF8.GetBytes(text.PadRight(ByteBlock.Size)), isInText) is not null);
}
