"""The skeleton model: data, network, training, export and evaluation."""
