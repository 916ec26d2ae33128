using CsCheck;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Schema;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Tests.Schema;

public sealed class CellCheckTests
{
    [Theory]
    [InlineData(FieldType.Number, "1.5")]
    [InlineData(FieldType.Number, "-2.5e-3")]
    [InlineData(FieldType.Number, "6.40591e+11")]
    [InlineData(FieldType.Integer, "-12")]
    [InlineData(FieldType.Date, "2024-02-29")]
    [InlineData(FieldType.Year, "2024")]
    [InlineData(FieldType.String, "anything, at all")]
    public void Accepts(FieldType type, string text) => Assert.Null(Complaint(Field(type), text));

    [Theory]
    [InlineData(FieldType.Number, "1,5")]
    [InlineData(FieldType.Number, "1.000.000")]
    [InlineData(FieldType.Number, "NaN")]
    [InlineData(FieldType.Number, "Infinity")]
    [InlineData(FieldType.Number, "1e999")]
    [InlineData(FieldType.Number, " 1")]
    [InlineData(FieldType.Number, "abc")]
    [InlineData(FieldType.Number, "٣")]
    [InlineData(FieldType.Integer, "1.0")]
    [InlineData(FieldType.Integer, "1e3")]
    [InlineData(FieldType.Date, "2023-02-29")]
    [InlineData(FieldType.Date, "29/02/2024")]
    [InlineData(FieldType.Year, "24")]
    [InlineData(FieldType.Year, "-200")]
    public void Refuses(FieldType type, string text) => Assert.NotNull(Complaint(Field(type), text));

    [Fact]
    public void Every_finite_number_written_in_full_is_a_number() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(number => Assert.Null(Complaint(Field(FieldType.Number), CellText.Of(number))));

    [Fact]
    public void Bounds_include_themselves()
    {
        PackageField field = Field(FieldType.Number) with { Minimum = "0", Maximum = "1" };
        Assert.Null(Complaint(field, "0"));
        Assert.Null(Complaint(field, "1"));
        Assert.Equal("at least 0", Complaint(field, "-0.001")!.Value.Expected);
        Assert.Equal("at most 1", Complaint(field, "1.001")!.Value.Expected);
    }

    [Fact]
    public void Dates_have_bounds_too()
    {
        PackageField field = Field(FieldType.Date) with { Minimum = "2020-01-01" };
        Assert.Null(Complaint(field, "2020-01-01"));
        Assert.NotNull(Complaint(field, "2019-12-31"));
    }

    [Fact]
    public void A_pattern_must_match_the_whole_text()
    {
        PackageField field = Field(FieldType.String) with { Pattern = "[A-Z]{3}|x" };
        Assert.Null(Complaint(field, "ABC"));
        Assert.NotNull(Complaint(field, "ABCD"));
        Assert.NotNull(Complaint(field, "ABC\n"));
        Assert.NotNull(Complaint(field, "yx"));
    }

    [Fact]
    public void A_word_nearly_right_is_suggested()
    {
        PackageField field = Field(FieldType.String) with { Allowed = ["sourced", "unverified"] };
        Assert.Null(Complaint(field, "sourced"));
        Assert.Equal("did you mean \"sourced\"?", Complaint(field, "sorced")!.Value.Mend);
        Assert.NotNull(Complaint(field, "Sourced"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(?=a)a")]
    public void A_pattern_that_cannot_be_used_is_a_fault_of_the_package(string pattern)
    {
        FaultLog log = new();
        CellCheck.Of(Field(FieldType.String) with { Pattern = pattern }, "t", [], log);
        Assert.Single(log.InOrder([])).IsAt("datapackage.json", null, "t.f.pattern", pattern);
    }

    [Theory]
    [InlineData(FieldType.String, "1")]
    [InlineData(FieldType.Number, "low")]
    [InlineData(FieldType.Date, "2020")]
    public void A_bound_that_cannot_be_used_is_a_fault_of_the_package(FieldType type, string bound)
    {
        FaultLog log = new();
        CellCheck.Of(Field(type) with { Minimum = bound }, "t", [], log);
        Assert.Single(log.InOrder([])).IsAt("datapackage.json", null, "t.f.minimum", bound);
    }

    private static (string Expected, string Mend)? Complaint(PackageField field, string text)
    {
        FaultLog log = new();
        CellCheck check = CellCheck.Of(field, "t", new Dictionary<string, CellPattern>(StringComparer.Ordinal), log);
        Assert.Equal(0, log.Count);
        return check.Complaint(text);
    }

    private static PackageField Field(FieldType type) => new("f", type, null, false, false, [], null, null, null, null);
}
