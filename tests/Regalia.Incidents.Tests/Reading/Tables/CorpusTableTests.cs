using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class CorpusTableTests
{
    [Theory]
    [InlineData("cfr/cfr_2023-02.csv", 768, 12)]
    [InlineData("cfr/cfr_2021-04.csv", 481, 12)]
    [InlineData("cfr/cfr_2023-02_sponsor_coded.xlsx", 713, 14)]
    [InlineData("cissm/CISSM-export_through_2023-03_from_RData.csv", 10_642, 13)]
    [InlineData("cissm/python-monty_data.csv", 3_988, 13)]
    [InlineData("cissm/Turki19_cleaned_data.csv", 7_440, 11)]
    [InlineData("cissm/yusufkanik_processed_cyber_data_2026-03.csv", 17_461, 12)]
    [InlineData("csis/parsed_incidents.csv", 1_012, 7)]
    [InlineData("dcid/DCID_2.0_Release_update_February_2023.xlsx", 429, 29)]
    [InlineData("eurepoc_1.3/eurepoc_global_dataset_1_3.xlsx", 3_414, 85)]
    [InlineData("eurepoc_1.3/eurepoc_attribution_dataset_1.3.csv", 5_217, 18)]
    [InlineData("eurepoc_1.3/eurepoc_receiver_dataset_1.3.csv", 12_180, 6)]
    [InlineData("eurepoc_1.3/eurepoc_dyadic_dataset_0_1.xlsx", 4_296, 57)]
    [InlineData("eurepoc_global_1.1/EuRepoC_Global_Database_1.1.csv", 1_643, 81)]
    [InlineData("eurepoc_global_1.1/EuRepoC_Global_Database_1.1.xlsx", 1_643, 81)]
    public void The_first_table_of_each_file_has_its_rows_and_columns(string file, int rows, int columns)
    {
        using IEnumerator<TableSource> tables = TableSource.Open(new SourceFile(Corpus.Path(file))).GetEnumerator();

        Assert.True(tables.MoveNext());
        TableSource table = tables.Current;
        int count = table.Rows().Count();

        Assert.Equal((rows, columns), (count, table.Header.Length));
    }
}
