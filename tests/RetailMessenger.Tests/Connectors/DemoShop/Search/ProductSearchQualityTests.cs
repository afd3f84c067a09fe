using System.Globalization;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.DemoShop.Search;

/// <summary>How well the search answers queries that people judged. What nobody judged counts as no answer; queries without any answer are left out.</summary>
public sealed class ProductSearchQualityTests(ITestOutputHelper output)
{
    private const double LeastGain = 0.80;
    private const double LeastRecall = 0.92;

    [Fact]
    [Trait("Data", "product-search")]
    public async Task The_best_answers_come_first_and_few_are_missed()
    {
        var judgements = JudgedProducts.ReadJudgements().Where(query => query.Value.Values.Any(grade => grade > 0)).ToList();
        using var index = new ProductIndex();
        index.Put(JudgedProducts.ReadProducts());
        index.MarkFilled();
        var search = new DemoShopSearch(index, TimeProvider.System);

        var (gains, recalls) = (new List<double>(), new List<double>());
        foreach (var (text, grades) in judgements)
        {
            var answer = await search.SearchAsync(new ProductQuery { Text = text, Most = 100 }, TestContext.Current.CancellationToken);
            var found = Assert.IsType<Lookup<ProductResults>.Found>(answer).Value.Hits.Select(hit => hit.Product.Id).ToList();
            gains.Add(Gain(found.Select(id => grades.GetValueOrDefault(id))) / Gain(grades.Values.OrderDescending()));
            recalls.Add((double)found.Count(id => grades.GetValueOrDefault(id) > 0) / grades.Values.Count(grade => grade > 0));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gains[^1]:0.000} {recalls[^1]:0.000} {text}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gains.Count} queries: nDCG@10 {gains.Average():0.000}, recall@100 {recalls.Average():0.000}"));
        Assert.True(gains.Average() >= LeastGain);
        Assert.True(recalls.Average() >= LeastRecall);
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(10).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
