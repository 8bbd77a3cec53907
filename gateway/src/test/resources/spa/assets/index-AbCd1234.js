document.title = "Diapason";
