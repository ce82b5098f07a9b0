using Graph.Extraction.Mentions.Deciding;

namespace Graph.Training.Deciding;

/// <summary>Fits a <see cref="DecisionModel"/>: logistic regression by stochastic descent (AdaGrad) with a quadratic penalty.</summary>
internal static class DecisionTrainer
{
    private const int Epochs = 40;
    private const double Rate = 0.1;
    private const double Penalty = 0.0005;

    public static DecisionModel Fit(IReadOnlyList<(List<(string Name, double Value)> Features, bool IsName)> cases)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var squares = new Dictionary<string, double>(StringComparer.Ordinal);
        var random = new Random(1);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (features, isName) = cases[index];
                var error = new DecisionModel(weights).Probability(features) - (isName ? 1 : 0);
                foreach (var (name, value) in features)
                {
                    var weight = weights.GetValueOrDefault(name);
                    var gradient = error * value + Penalty * weight;
                    var square = squares.GetValueOrDefault(name) + gradient * gradient;
                    squares[name] = square;
                    weights[name] = weight - Rate * gradient / Math.Sqrt(square + 1e-6);
                }
            }
        }
        return new DecisionModel(weights);
    }
}
