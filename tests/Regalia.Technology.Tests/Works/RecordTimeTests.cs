using System.Text;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Works;

public sealed class RecordTimeTests
{
    [Theory]
    [InlineData("1970-01-01", 0)]
    [InlineData("1970-01-02", 86_400_000_000)]
    [InlineData("2025-11-06T03:46:38.306776", 1_762_400_798_306_776)]
    [InlineData("2025-11-06 03:46:38.306776Z", 1_762_400_798_306_776)]
    [InlineData("2025-11-06T03:46:38", 1_762_400_798_000_000)]
    [InlineData("2025-11-06T03:46:38.3067769", 1_762_400_798_306_776)]
    [InlineData("2025-11-06T03:46:38.", 0)]
    [InlineData("2025-11-06T24:00:00", 0)]
    [InlineData("2025-02-29", 0)]
    [InlineData("1969-12-31", 0)]
    [InlineData("2025-1-1", 0)]
    [InlineData("", 0)]
    public void Dates_become_microseconds_since_1970(string text, long expected) =>
        Assert.Equal(expected, RecordTime.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("https://openalex.org/W123", 123)]
    [InlineData("W999999999999999999", 999_999_999_999_999_999)]
    [InlineData("W1000000000000000000", 0)]
    [InlineData("w1", 0)]
    [InlineData("I1", 0)]
    [InlineData("W", 0)]
    [InlineData("W0", 0)]
    [InlineData("http://openalex.org/W123", 0)]
    public void Ids_become_numbers(string text, long expected) =>
        Assert.Equal(
            expected,
            RecordNumber.TryRead(Encoding.UTF8.GetBytes(text), (byte)'W', out long number) ? number : 0
        );
}
